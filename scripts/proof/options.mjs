import { readFlags, seeHelp } from '../launch/commandLine.mjs';

const command = 'npm run proof';

export const usage = `${command}: makes up journeys and series of events and looks for one that breaks what is promised.

  ${command} -- [options]

  --runs <number>  how many series each property gets (default 10000; mostly less than 1 ms each, 4 where a data file
                   hears everything again); some get fewer or more, as the table says: the model of a host gets 50000
                   (about 20 ms each)
  --seed <number>  what is made up follows from it (default 2026); a failure names the one to see it again with
  --only <text>    only properties whose name has this in it, such as opt-out, model or fuzz
  --json           the outcomes as JSON on standard output
  --known-bad      with one rule broken for each property, to see that all of them notice: ends with 1
  --help           this text

Exit code 0: every property held; 1: one was broken; 2: the command line is wrong.`;

/** What is to be looked for; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			runs: { type: 'string', default: '10000' },
			seed: { type: 'string', default: '2026' },
			only: { type: 'string' },
			json: { type: 'boolean', default: false },
			'known-bad': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const { only, json, help } = values;
	return {
		runs: wholeNumber('--runs', values.runs, 1, 1e9),
		seed: wholeNumber('--seed', values.seed, -(2 ** 31), 2 ** 31 - 1),
		only,
		json,
		help,
		knownBad: values['known-bad'],
	};
}

function wholeNumber(flag, text, least, most) {
	const number = Number(text);
	if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
		throw new Error(
			`${flag} takes a whole number from ${least} to ${most}, not "${text}". ${seeHelp(command)}`,
		);
	return number;
}
