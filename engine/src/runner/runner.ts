import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Egress } from '../../../egress/createEgress';
import type { Clock } from '../host/clock';
import type { Host } from '../host/host';
import type { SendersHealth } from '../effects/health';
import type { Metrics } from '../http/observe/metrics';
import type { BackupHealth } from '../host/backupHealth';
import type { RunnerConfig } from './config';
import type { ToldClock } from '../hosts/thread/ThreadClock';

/** What further HTTP plugins (REST API, metrics, console) are built on. */
export interface RunnerParts {
	readonly config: RunnerConfig;
	readonly host: Host;
	readonly clock: Clock;
	readonly log: Logger;
	/** The way out to addresses that somebody chose. */
	readonly egress: Egress;
	/** Whether senders are held up by a bad token or by throttling, and how much is in flight. */
	readonly senders: () => SendersHealth;
	/** Whether it has been asked to stop. */
	readonly stopping: () => boolean;
	/** How old the newest backup is; `null` = the runner takes none by itself. */
	readonly backups: () => BackupHealth | null;
	/** How long Flows took to be answered, in Prometheus' text form; `''` without an endpoint. */
	readonly flowMetrics: () => string;
}

/** Adds routes to the runner's server; runs before it listens. */
export type RunnerPlugin = (server: FastifyInstance, parts: RunnerParts) => void | Promise<void>;

/** What a caller may bring along; everything has a default for production. */
export interface RunnerDeps {
	readonly clock?: ToldClock;
	/** Uniform in [0, 1), for the jitter of retries. */
	readonly random?: () => number;
	readonly plugins?: readonly RunnerPlugin[];
	readonly log?: Logger;
	/** Counts what the host is offered, decides and settles; absent = nobody counts. */
	readonly metrics?: Metrics;
}

/** A running runner. */
export interface Runner extends RunnerParts {
	readonly server: FastifyInstance;
	/** Where it listens, e.g. `http://127.0.0.1:8080`. */
	readonly url: string;
	/**
	 * Resolves when nothing is left to do at this instant of the clock: no event undecided, no alarm due, no row
	 * of the outbox due, nothing in flight. For tests and demos with a standing clock.
	 */
	settled(): Promise<void>;
	/** Stops claiming, finishes what is in flight (10 s at most), answers open requests, closes the file. */
	close(): Promise<void>;
}
