/**
 * `npm run crash -- --kills 200`: kills a busy runner over and over and then counts. Meta's side is the emulator,
 * with connections cut after and before a send was accepted, 503 pages and temporary errors; customers write all the
 * while. Exit code 0 only when nothing acknowledged was lost, nothing was done twice and nothing was sent twice.
 */
import { readOptions, usage } from './crash/options.mjs';
import { report } from './crash/report.mjs';
import { optionsOrExit } from './launch/commandLine.mjs';

const { kills, seed, knownBad, restore, policy, json } = optionsOrExit(readOptions, usage);

// Only here, because it loads the built runner, which a question for help must not need.
const { runCampaign } = await import('./crash/campaign.mjs');
const outcome = await runCampaign({
	kills,
	seed,
	knownBad,
	restore,
	policy,
	progress: (line) => console.error(line),
});
console.log(json ? JSON.stringify(outcome, null, 2) : report(outcome));
process.exit(outcome.ok ? 0 : 1);
