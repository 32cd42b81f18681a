import { readFlags, seeHelp } from '../../scripts/launch/commandLine.mjs';

const command = 'npm run bench';

const sectionNames = ['reply', 'killed', 'ingest', 'held', 'resting', 'timers', 'growth'];

export const usage = `${command}: what the runner does on this machine, beside what it is to do.

  ${command} -- [options]

  --only <names>     sections, separated by commas (all):
                       reply    a keyword reply, by the runner and by a real n8n
                       killed   what both lose of what they acknowledged, when they are killed at work
                       ingest   webhooks stored and acknowledged, with fsync
                       held     500 webhooks and 80 sends a second, for long
                       resting  runs that wait: disk, memory, start
                       timers   timers that are all due at once
                       growth   what a reply and a webhook cost as the data file grows
  --seconds <n>      of each load at the limit (10)
  --long             the full sizes: held for 5 minutes, 1,000,000 runs, 100,000 timers
                     (60 seconds, 100,000 runs, 20,000 timers)
  --scale <n>        all sizes and held times that much larger or smaller, such as 0.01 to try (1)
  --write            keeps the figures in bench/RESULTS.md and bench/results.json
  --json             the figures as JSON on standard output
  --help             this text

Reads /proc, so it runs on Linux. The data is put into the temporary folder: TMPDIR says on which disk.
n8n is measured when it is installed: npm run test:n8n -- --install (about 4 minutes, 2.4 GB).
Exit code 0: everything was measured and every answer was right; 1: something was lost or wrong; 2: the command line.`;

/** What is to be measured; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			only: { type: 'string', default: sectionNames.join(',') },
			seconds: { type: 'string', default: '10' },
			scale: { type: 'string', default: '1' },
			long: { type: 'boolean', default: false },
			write: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const { long, write, json, help } = values;
	const only = values.only.split(',');
	const unknown = only.find((name) => !sectionNames.includes(name));
	if (unknown !== undefined)
		throw new Error(`There is no section "${unknown}". ${seeHelp(command)}`);
	const [seconds, scale] = [positive('seconds', values), positive('scale', values)];
	const sized = (short, full) => Math.max(1, Math.round((long ? full : short) * scale));
	return {
		only,
		seconds,
		heldSeconds: sized(60, 300),
		runs: sized(100_000, 1_000_000),
		timers: sized(20_000, 100_000),
		stormSeconds: sized(30, 60),
		contacts: sized(2000, 2000),
		write,
		json,
		help,
	};
}

function positive(name, { [name]: given }) {
	const value = Number(given);
	if (value > 0 && Number.isFinite(value)) return value;
	throw new Error(`--${name} takes a number above 0, not "${given}". ${seeHelp(command)}`);
}
