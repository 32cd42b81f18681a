import fc from 'fast-check';
import { fastFolder } from '../host/fastFolder';
import { temporaryFolder } from '../host/temporaryFolder';
import { checkedOf } from '../properties/checkedOf';
import type { Checked, Property } from '../properties/Property';
import { anyCommands, type Command } from './Command';
import { spoilt, type Spoil } from './spoilt';
import { Trial } from './Trial';
import { TrialFiles } from './TrialFiles';

/** A host and a model of it of a few hundred lines, to which the same is done: they never part. */
export const hostModel: Property = {
	name: 'the model: a host keeps its inbox and its outbox as a small model says',
	share: 5,
	async check({ runs, seed, knownBad }) {
		const folder = temporaryFolder(fastFolder());
		try {
			const files = await TrialFiles.in(folder.path);
			if (!knownBad) return await compare(files, { runs, seed });
			const noticed: string[] = [];
			for (const [name, spoil] of Object.entries(spoilt)) {
				const { broken } = await compare(files, { runs, seed, spoil });
				if (broken === null) return { runs, broken: null };
				noticed.push(`${name}: ${broken}`);
			}
			return { runs: 0, broken: noticed.join('\n    ') };
		} finally {
			folder.remove();
		}
	},
};

/** What trials have to come to, some time in so many of them. */
const everything = [
	...'PENDING HELD SENDING ACCEPTED REFUSED FAILED UNKNOWN PARKED CANCELLED moved'.split(' '),
	'handed over',
];
const enough = 200;

async function compare(
	files: TrialFiles,
	{
		runs,
		seed,
		spoil,
	}: { readonly runs: number; readonly seed: number; readonly spoil?: () => Spoil },
): Promise<Checked> {
	const seen = new Set<string>();
	const played = new WeakMap<readonly Command[], number>();
	const property = fc.asyncProperty(anyCommands, async (commands) => {
		const trial = new Trial(files.next(), spoil?.());
		try {
			await trial.play(commands);
		} finally {
			played.set(commands, trial.played);
		}
		trial.seen.forEach((each) => seen.add(each));
	});
	const details = await fc.check(property, { numRuns: runs, seed });
	// What would have come after the last is no part of the case.
	const checked = checkedOf(details, ([commands]) => commands.slice(0, played.get(commands)));
	const missed = everything.filter((each) => !seen.has(each));
	if (checked.broken !== null || runs < enough || missed.length === 0) return checked;
	return { runs, broken: `nothing was proved: no trial came to ${missed.join(', ')}` };
}
