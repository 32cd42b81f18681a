import path from 'node:path';
import fc from 'fast-check';
import { decide } from '../../../../engine/src/core/decide';
import type { LaneNews } from '../../../../engine/src/host/laneWatch';
import { openSqliteHost } from '../../../../engine/src/hosts/sqlite/openSqliteHost';
import { compile } from '../../../../engine/src/journey/compile';
import { StandingClock } from '../../host/StandingClock';
import { temporaryFolder } from '../../host/temporaryFolder';
import { readyMade, readyMadeDocument } from '../../journeys/readyMade';
import { Crowd, type Life, type Told, type WatchedHost } from '../Crowd';
import { checkedOf } from '../checkedOf';
import type { Property } from '../Property';

/** Lives in a crowd: with fewer, most of the time goes to the disk. */
const crowdSize = 100;
/** Crowds that a data file hears; with more, their timers are most of what it does. */
const crowdsPerFile = 5;

const copies = fc.integer({ min: 1, max: 3 });
const words = ['hello', 'prices', 'dilevary', 'yes', 'agent', '5', 'STOP', 'my order'] as const;
const anyTold: fc.Arbitrary<Told> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			does: fc.constant('say' as const),
			text: fc.constantFrom(...words),
			copies,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ does: fc.constant('event' as const), copies }) },
	{ weight: 1, arbitrary: fc.constant({ does: 'nothing' as const }) },
);
const anyLife: fc.Arbitrary<Life> = fc.record({
	steps: fc.array(anyTold, { minLength: 1, maxLength: 5 }),
	statuses: fc.array(fc.constantFrom('sent', 'delivered', 'read', 'failed'), {
		minLength: 1,
		maxLength: 3,
	}),
});
const anyWait = fc.constantFrom(0, 0, 1, 20, 130);

/** Meta delivers again for seven days whatever it had no answer for, and its statuses in any order. */
export const duplicates: Property = {
	name: 'a data file that hears everything again, and statuses in another order, tells the same story',
	share: 1,
	async check({ runs, seed, knownBad }) {
		const keyOfCopy = (key: string, copy: number): string => (knownBad ? `${key}#${copy}` : key);
		const hosts = new Hosts();
		try {
			const property = fc.asyncProperty(
				fc.array(anyLife, { minLength: crowdSize, maxLength: crowdSize }),
				fc.array(anyWait, { minLength: 5, maxLength: 5 }),
				async (lives, between) => {
					const { watched, nth } = await hosts.next();
					const crowd = new Crowd(watched, nth, lives, keyOfCopy);
					await crowd.live(between);
					assertNone(crowd.firstTornApart(false), 'what came again was taken for something new');
					if (!crowd.isOnRecord()) throw new Error('the data file tells another story');
					await crowd.tellStatuses();
					assertNone(
						crowd.firstTornApart(true),
						'the order of statuses decided how far a message got',
					);
				},
			);
			// A life is short enough to be read as it is, and a smaller crowd tells no more.
			const numRuns = Math.ceil(runs / crowdSize);
			const details = await fc.check(property, { numRuns, seed, endOnFailure: true });
			const checked = checkedOf(details, ([, between]) => between);
			return { ...checked, runs: Math.min(runs, checked.runs * crowdSize) };
		} finally {
			await hosts.close();
		}
	},
};

function assertNone(life: Life | null, fault: string): void {
	if (life !== null) throw new Error(`${fault}: ${JSON.stringify(life)}`);
}

/** One data file after the other. */
class Hosts {
	#open: { readonly watched: WatchedHost; readonly close: () => Promise<void> } | null = null;
	#nth = 0;

	/** The host for the next crowd, and which of its crowds that is. */
	async next(): Promise<{ readonly watched: WatchedHost; readonly nth: number }> {
		const nth = this.#nth++ % crowdsPerFile;
		if (nth === 0) await this.close();
		this.#open ??= await openWatched();
		return { watched: this.#open.watched, nth };
	}

	async close(): Promise<void> {
		await this.#open?.close();
		this.#open = null;
	}
}

async function openWatched() {
	const folder = temporaryFolder();
	const clock = new StandingClock();
	const news: LaneNews[] = [];
	const file = path.join(folder.path, 'wayfare.db');
	const watch = (told: LaneNews) => void news.push(told);
	const host = await openSqliteHost({ file, clock, decide, compile, watch, alarmsPerSecond: 1e6 });
	// A sub-workflow comes before the journey that calls it.
	for (const id of ['escalation', 'welcome', 'keyword'])
		await host.journeys.publish(readyMade(id), readyMadeDocument(id));
	const close = async () => {
		await host.close();
		folder.remove();
	};
	return { watched: { host, clock, news }, close };
}
