import { decide, type Decide } from '../../core/decide';
import type { FactKind } from '../../core/fact';
import type { Clock } from '../../host/clock';
import type { Host } from '../../host/host';
import type { LaneNews } from '../../host/laneWatch';
import { openSqliteHost } from '../../hosts/sqlite/openSqliteHost';
import type { HostNews } from '../../hosts/thread/messages';
import { compile } from '../../journey/compile';
import { derivedKey } from '../../secrets/derivedKey';
import { dataFile } from '../dataFile';
import { loadPrices } from '../loadPrices';
import type { HostOpening } from './HostOpening';

/** Opens a runner's host in the thread that it is to work in; rejects as `openSqliteHost` does. */
export function openHere(
	{ config, watched, measured }: Omit<HostOpening, 'time'>,
	clock: Clock,
	tell: (news: HostNews) => void,
): Promise<Host> {
	const told = new Set(watched);
	return openSqliteHost({
		file: dataFile(config.dataFolder),
		decide: measured ? measuredDecide(tell) : decide,
		compile,
		clock,
		reconcileWaitMs: config.reconcileWaitMs,
		eventDays: config.eventDays,
		alarmsPerSecond: config.timersPerSecond,
		storageAlarm: (trouble) => tell({ kind: 'storage', trouble }),
		tombstoneKey: derivedKey(config.appSecret, 'tombstones of erased people'),
		watch: (news) => {
			const heard = heardOf(news, told);
			if (heard !== null) tell({ kind: 'lane', news: heard });
		},
		brakeWatch: (...brake) => tell({ kind: 'brake', brake }),
		lineWatch: (news) => tell({ kind: 'line', news }),
		newsWatch: (event) => tell({ kind: 'news', event }),
		channel: config.channelUrl === undefined ? 'none' : config.channelFor,
		prices: loadPrices(config.prices),
	});
}

/** `null` = nothing in it that anybody listens for. */
function heardOf(news: LaneNews, told: ReadonlySet<FactKind>): LaneNews | null {
	if (news.kind === 'failed') return news;
	const facts = news.facts.filter(({ kind }) => told.has(kind));
	return facts.length === 0 ? null : { ...news, facts };
}

/** The same `decide`, timed. What is decided in one transaction is told of together: a word of its own costs more. */
function measuredDecide(tell: (news: HostNews) => void): Decide {
	const took: { done: number[]; failed: number[] } = { done: [], failed: [] };
	const tellAll = () =>
		tell({ kind: 'decided', took: { done: took.done.splice(0), failed: took.failed.splice(0) } });
	return (state, event, now, definitions) => {
		if (took.done.length + took.failed.length === 0) setImmediate(tellAll);
		const started = performance.now();
		let result: keyof typeof took = 'failed';
		try {
			const decision = decide(state, event, now, definitions);
			result = 'done';
			return decision;
		} finally {
			took[result].push((performance.now() - started) / 1000);
		}
	};
}
