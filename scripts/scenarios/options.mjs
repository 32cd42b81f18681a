import { readFlags, seeHelp } from '../launch/commandLine.mjs';

const command = 'npm run scenarios';

export const usage = `${command}: plays what can go wrong between a runner and Meta and holds it against docs/sending-policy.md.

  ${command} -- [options]

  --seeds <number>  how often each scenario is played, each time with other moments and dice (default 20)
  --only <text>     only scenarios whose name has this in it, such as 131056
  --json            the outcomes as JSON on standard output
  --known-bad       with a runner that sends again whatever failed, was cut off or held back, to see that this suite
                    notices
  --help            this text

Exit code 0: everything is as the table says; 1: something is not; 2: the command line is wrong.`;

/** What the scenarios are to do; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			seeds: { type: 'string', default: '20' },
			only: { type: 'string' },
			json: { type: 'boolean', default: false },
			'known-bad': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const seeds = Number(values.seeds);
	if (!Number.isInteger(seeds) || seeds < 1)
		throw new Error(
			`--seeds takes a whole number from 1 on, not "${values.seeds}". ${seeHelp(command)}`,
		);
	const { only, json, help } = values;
	return { seeds, only, json, help, knownBad: values['known-bad'] };
}
