import type { Logger } from 'pino';
import type { FactKind } from '../../core/fact';
import type { Senders } from '../../effects/createSenders';
import { exchangeFacts, type LaneExchanges } from '../../flows/LaneExchanges';
import type { BrakeWatch } from '../../host/brakes';
import type { HostNews } from '../../hosts/thread/messages';
import { laneLog, loggedFacts } from '../../http/observe/laneLog';
import type { Metrics } from '../../http/observe/metrics';

/** Those in a runner whom its host's news concern. */
export interface Hearers {
	readonly log: Logger;
	readonly exchanges: LaneExchanges;
	readonly brakes: BrakeWatch;
	/** What the inbox of the last process says comes before there are any (`null`); the next failure says it again. */
	readonly senders: () => Pick<Senders, 'heard' | 'told'> | null;
	readonly metrics: Metrics | undefined;
}

/** Passes on what a host tells; `watched` are the facts that anybody listens for. */
export function hearHost({ log, exchanges, brakes, senders, metrics }: Hearers): {
	readonly watched: readonly FactKind[];
	readonly hear: (news: HostNews) => void;
} {
	const logged = laneLog(log);
	return {
		watched: [...new Set([...loggedFacts(log), ...exchangeFacts])],
		hear(news) {
			switch (news.kind) {
				case 'lane':
					logged(news.news);
					exchanges.watch(news.news);
					return;
				case 'brake':
					brakes(...news.brake);
					return;
				case 'line':
					senders()?.heard(news.news);
					return;
				case 'news':
					senders()?.told(news.event);
					return;
				case 'storage':
					if (news.trouble === null) log.info('Storage is well again');
					else log.error({ reason: news.trouble }, news.trouble);
					return;
				case 'decided':
					for (const result of ['done', 'failed'] as const)
						for (const seconds of news.took[result])
							metrics?.decideSeconds.observe({ result }, seconds);
			}
		},
	};
}
