import type { Database, Statement } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';
import type { RunStatus } from '../../../host/records';
import type { Runs } from './Runs';

type Ended = Exclude<RunStatus, 'live'>;

/** Where an event is told. */
export interface Told {
	readonly chapter: number;
	/** The number of the fact that comes after it. */
	readonly position: number;
}

/** A run that begins in the event at hand, with all that the event does to it. */
interface NewRun {
	readonly id: string;
	readonly journeyId: string;
	readonly version: string;
	readonly startedAt: number;
	readonly startReason: string;
	readonly status: RunStatus;
	readonly endedAt: number | null;
	readonly endReason: string | null;
	/** Where the story stood when it was stopped or pulled elsewhere; 0 = it was not. */
	readonly stopped: number;
}

type NewRunColumns = [
	id: string,
	contactId: string,
	journeyId: string,
	version: string,
	status: RunStatus,
	startedAt: number,
	endedAt: number | null,
	startReason: string,
	endReason: string | null,
	stopped: number,
	chapter: number,
];

/** By place, which takes half as long as by name. */
const columnsOf = (run: NewRun, contactId: string, chapter: number): NewRunColumns => [
	run.id,
	contactId,
	run.journeyId,
	run.version,
	run.status,
	run.startedAt,
	run.endedAt,
	run.startReason,
	run.endReason,
	run.stopped,
	chapter,
];

/** The list of runs, with why each began and ended. A run that begins and ends in one event is written once. */
export class RunProjection {
	readonly #add: Statement<NewRunColumns>;
	readonly #migrate: Statement<[string, string]>;
	readonly #stop: Statement<[number, string]>;
	readonly #end: Statement<[RunStatus, number, string, string]>;

	constructor(
		db: Database,
		private readonly runs: Runs,
	) {
		this.#add = db.prepare(
			`INSERT INTO run (id, contact_id, journey_id, version, status, started_at, ended_at, start_reason, end_reason,
			 stopped, chapter)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		);
		this.#migrate = db.prepare('UPDATE run SET version = ? WHERE id = ?');
		this.#stop = db.prepare('UPDATE run SET stopped = ? WHERE id = ?');
		this.#end = db.prepare('UPDATE run SET status = ?, ended_at = ?, end_reason = ? WHERE id = ?');
	}

	/** What an event's facts say of runs; before what the event wants sent is in the outbox. */
	apply(contactId: string, facts: readonly Fact[], { chapter, position }: Told): void {
		const begun = new Map<string, NewRun>();
		for (const fact of facts) {
			const { kind, runId: id, at, reason, data } = fact;
			if (id === null) continue;
			const run = begun.get(id);
			if (kind === 'run.started') {
				begun.set(id, newRun(id, fact));
			} else if (kind === 'run.migrated') {
				const version = String(data['version']);
				this.runs.late.catchUp(id);
				if (run === undefined) this.#migrate.run(version, id);
				else begun.set(id, { ...run, version });
			} else {
				const change = changeBy(fact);
				if (change === null) continue;
				const { status, stopped } = change;
				if (run !== undefined) {
					const end = status === null ? {} : { status, endedAt: at, endReason: reason };
					begun.set(id, { ...run, ...end, ...(stopped ? { stopped: position } : {}) });
					continue;
				}
				this.runs.late.catchUp(id);
				if (status !== null) this.#end.run(status, at, reason, id);
				if (stopped) this.#stopped(id, position);
			}
		}
		for (const run of begun.values()) {
			this.runs.late.write(run.id, this.#add, columnsOf(run, contactId, chapter));
			this.runs.wrote(run.id, run);
		}
	}

	#stopped(id: string, position: number): void {
		const run = this.runs.get(id);
		if (run === undefined) return;
		this.#stop.run(position, id);
		this.runs.wrote(id, { ...run, stopped: position });
	}
}

const newRun = (id: string, { at, reason, data }: Fact): NewRun => ({
	id,
	journeyId: String(data['journeyId']),
	version: String(data['version']),
	startedAt: at,
	startReason: reason,
	status: 'live',
	endedAt: null,
	endReason: null,
	stopped: 0,
});

/** How a run ends, if it does, and whether what it has asked for must not be done any more; `null` = nothing changes. */
function changeBy({
	kind,
	data,
}: Fact): { readonly status: Ended | null; readonly stopped: boolean } | null {
	switch (kind) {
		case 'run.interrupted':
			// An interrupt with a branch of its own moves the run; only one without ends it.
			return { status: data['continues'] === true ? null : 'interrupted', stopped: true };
		case 'run.failed':
			return { status: 'failed', stopped: true };
		case 'run.ended':
			return { status: 'ended', stopped: false };
		default:
			return null;
	}
}
