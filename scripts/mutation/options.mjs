import { readFlags } from '../launch/commandLine.mjs';

const command = 'npm run mutation';

export const usage = `${command}: breaks the code on purpose, one small thing at a time, and sees whether a test notices.

  ${command} -- [options]

  --only <text>    only areas or files whose name has this in it, such as gates or settleRow
  --continue       what an earlier run has tried, of the same code with the same tests, is not tried again
  --json           the outcomes as JSON on standard output
  --help           this text

Exit code 0: in every area at least 90 of 100 mutants were noticed; 1: not so; 2: the command line is wrong.`;

/** What is to be broken; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			only: { type: 'string' },
			continue: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	return values;
}
