import type { Logger } from 'pino';
import type { Fact, FactKind } from '../../core/fact';
import type { LaneNews, LaneWatch } from '../../host/laneWatch';

/** Facts that get a line of the log, with its level and sentence. What else happened is in the trace of the run. */
const lines: Partial<Record<FactKind, readonly ['info' | 'warn', string]>> = {
	'run.started': ['info', 'A run started'],
	'run.ended': ['info', 'A run ended'],
	'run.interrupted': ['info', 'A run was interrupted'],
	'run.failed': ['warn', 'A run failed'],
	'effect.refused': ['info', 'An effect was refused by a gate'],
	'effect.failed': ['warn', 'An effect failed'],
	'effect.parked': ['warn', 'An effect was parked: nobody knows whether Meta took it'],
};

/** The facts that a log of that level tells. */
export const loggedFacts = (log: Logger): readonly FactKind[] =>
	(Object.keys(lines) as FactKind[]).filter((kind) => log.isLevelEnabled(lines[kind]?.[0] ?? ''));

/** What of a fact's data the log may tell: ids, codes and names of ours. Reasons stay out, they may quote people. */
const told = ['journeyId', 'effectId', 'gate', 'code'] as const;

/** Tells the log of runs, of effects that came to nothing, and of events that could not be decided. */
export const laneLog =
	(log: Logger): LaneWatch =>
	(news: LaneNews) => {
		const { eventId } = news;
		if (news.kind === 'failed') {
			const { eventKind: kind, errorClass } = news;
			log.error({ eventId, kind, errorClass }, 'An event could not be decided and was put aside');
			return;
		}
		for (const fact of news.facts) {
			const line = lines[fact.kind];
			if (line === undefined) continue;
			const [level, sentence] = line;
			log[level]({ contactId: news.contactId, eventId, ...idsOf(fact) }, sentence);
		}
	};

function idsOf({ runId, data }: Fact): Record<string, unknown> {
	const known = told.flatMap((name) =>
		data[name] === undefined || data[name] === null ? [] : [[name, data[name]] as const],
	);
	return { ...(runId === null ? {} : { runId }), ...Object.fromEntries(known) };
}
