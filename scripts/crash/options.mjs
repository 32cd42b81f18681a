import { readFlags, seeHelp } from '../launch/commandLine.mjs';

const command = 'npm run crash';

export const usage = `${command}: kills a busy runner over and over and then counts what was lost or done twice.

  ${command} -- [options]

  --kills <number>  how often (default 200)
  --seed <number>   same seed, same faults and same moments, as far as a machine repeats itself (default 1); of the
                    first hundred kills: they come in rounds, each with the next seed
  --json            the figures as JSON on standard output
  --policy <word>   what to do with a send nobody knows the end of: resend, park or both by turns (default both)
  --restore         on the way, loses the data file and restores it from a backup and the journal
  --known-bad       with a runner that resends whatever was cut off, to see that this suite notices
  --help            this text

Exit code 0: nothing was lost or done twice; 1: something was; 2: the command line is wrong.`;

/** What the crash suite is to do; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values } = readFlags(command, {
		args,
		options: {
			kills: { type: 'string', default: '200' },
			seed: { type: 'string', default: '1' },
			json: { type: 'boolean', default: false },
			policy: { type: 'string', default: 'both' },
			restore: { type: 'boolean', default: false },
			'known-bad': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const kills = Number(values.kills);
	const seed = Number(values.seed);
	if (!Number.isInteger(kills) || kills < 1) {
		const takes = '--kills takes a whole number from 1 on';
		throw new Error(`${takes}, not "${values.kills}". ${seeHelp(command)}`);
	}
	if (!Number.isInteger(seed))
		throw new Error(`--seed takes a whole number, not "${values.seed}". ${seeHelp(command)}`);
	const { json, restore, policy, help } = values;
	if (!['resend', 'park', 'both'].includes(policy))
		throw new Error(`--policy takes resend, park or both, not "${policy}". ${seeHelp(command)}`);
	return { kills, seed, json, restore, policy, knownBad: values['known-bad'], help };
}
