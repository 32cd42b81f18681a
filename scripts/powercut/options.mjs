import { readFlags, seeHelp } from '../launch/commandLine.mjs';

const command = 'npm run powercut';

export const usage = `${command}: records what a busy runner writes, cuts the power at random moments, and counts what is lost.

  ${command} -- [options]

  --cuts <number>    how many power cuts (default 300)
  --events <number>  messages the recorded runner takes (default 600)
  --seed <number>    same seed, same moments and same luck of what was not synced (default 1)
  --json             the figures as JSON on standard output
  --known-bad        synchronous=NORMAL and no sync of our own, to see that this suite notices
  --help             this text

It takes Linux and a C compiler.
Exit code 0: nothing promised was lost; 1: something was; 2: the command line is wrong.`;

/** What the power-cut suite is to do; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			cuts: { type: 'string', default: '300' },
			events: { type: 'string', default: '600' },
			seed: { type: 'string', default: '1' },
			json: { type: 'boolean', default: false },
			'known-bad': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const whole = (name, least) => {
		const number = Number(values[name]);
		if (Number.isInteger(number) && number >= least) return number;
		const takes = `--${name} takes a whole number${least > 0 ? ` from ${least} on` : ''}`;
		throw new Error(`${takes}, not "${values[name]}". ${seeHelp(command)}`);
	};
	return {
		cuts: whole('cuts', 1),
		events: whole('events', 30),
		seed: whole('seed', Number.MIN_SAFE_INTEGER),
		json: values.json,
		knownBad: values['known-bad'],
		help: values.help,
	};
}
