/**
 * `npm run crash -- --kills 200`: kills a busy runner over and over and then counts. Meta's side is the emulator,
 * with connections cut after and before a send was accepted, 503 pages and temporary errors; customers write all the
 * while. Exit code 0 only when nothing acknowledged was lost, nothing was done twice and nothing was sent twice.
 *
 *   --kills N       how often (200)
 *   --seed N        same seed, same faults and same moments, as far as a machine repeats itself (1)
 *   --json          the figures as JSON on standard output
 *   --known-bad     with a runner that resends whatever was cut off, to see that this suite notices
 */
import { parseArgs } from 'node:util';
import { runCampaign } from './crash/campaign.mjs';
import { report } from './crash/report.mjs';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' },
		json: { type: 'boolean', default: false },
		'known-bad': { type: 'boolean', default: false },
	},
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
	console.error('Give whole numbers: --kills 200 --seed 1');
	process.exit(2);
}

const outcome = await runCampaign({
	kills,
	seed,
	knownBad: values['known-bad'],
	progress: (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(outcome, null, 2) : report(outcome));
process.exit(outcome.ok ? 0 : 1);
