import type { Database, Statement } from 'better-sqlite3';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Compile } from '../../journey/compileVersion';
import type { Journey } from '../../journey/journey';
import type { Clock } from '../../host/clock';
import type { JourneyRecord, JourneyStore } from '../../host/journeyStore';
import type { GroupCommit } from './GroupCommit';
import type { JourneyVersions } from './JourneyVersions';

/** Journeys as saved, and every version ever published together with the sub-workflows that were part of it. */
export class SqliteJourneyStore implements JourneyStore {
	readonly #draft: Statement<[string], string>;
	readonly #list: Statement<[], JourneyRecord>;
	readonly #newest: Statement<[], { id: string; version: string }>;
	#startable: readonly Journey[] | null = null;

	constructor(
		private readonly db: Database,
		private readonly commits: GroupCommit,
		private readonly clock: Clock,
		private readonly compile: Compile,
		private readonly versions: JourneyVersions,
	) {
		this.#draft = db.prepare<[string], string>('SELECT draft FROM journey WHERE id = ?').pluck();
		this.#list = db.prepare(
			`SELECT id, name, published_version AS publishedVersion, published_at AS publishedAt, saved_at AS savedAt,
			 (SELECT count(*) FROM run WHERE journey_id = journey.id AND run.status = 'live') AS liveRuns
			 FROM journey ORDER BY name, id`,
		);
		this.#newest = db.prepare(
			`SELECT id, published_version AS version FROM journey
			 WHERE published_version IS NOT NULL ORDER BY name, id`,
		);
	}

	async save(id: string, name: string, document: JsonObject): Promise<void> {
		await this.commits.run(() => this.#save(id, name, document));
	}

	/** @throws Error when `document` does not compile to that version here: its runs could not be resumed. */
	async publish(
		{ id, version, name }: Pick<Journey, 'id' | 'version' | 'name'>,
		document: JsonObject,
	): Promise<void> {
		await this.commits.run(() => {
			const now = this.clock.now();
			const subworkflows = this.#subworkflowsOf(id, version, document);
			if (this.draft(id) === null) this.#save(id, name, document);
			this.db
				.prepare('INSERT INTO journey_version VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
				.run(id, version, JSON.stringify(document), JSON.stringify(subworkflows), now);
			this.db
				.prepare(
					'UPDATE journey SET published_at = ?, published_version = ? WHERE id = ? AND published_version IS NOT ?',
				)
				.run(now, version, id, version);
		});
		this.#startable = null;
	}

	async unpublish(id: string): Promise<void> {
		await this.commits.run(() =>
			this.db
				.prepare('UPDATE journey SET published_version = NULL, published_at = NULL WHERE id = ?')
				.run(id),
		);
		this.#startable = null;
	}

	list(): readonly JourneyRecord[] {
		return this.#list.all();
	}

	draft(id: string): JsonObject | null {
		const draft = this.#draft.get(id);
		return draft === undefined ? null : (JSON.parse(draft) as JsonObject);
	}

	published(): readonly Journey[] {
		return this.#newest.all().flatMap(({ id, version }) => this.version(id, version) ?? []);
	}

	/** The same, remembered for the one who writes: nobody else publishes. */
	startable(): readonly Journey[] {
		this.#startable ??= this.published();
		return this.#startable;
	}

	version(id: string, version: string): Journey | null {
		return this.versions.get(id, version);
	}

	#save(id: string, name: string, document: JsonObject): void {
		this.db
			.prepare(
				`INSERT INTO journey (id, name, draft, saved_at) VALUES (?, ?, ?, ?)
				 ON CONFLICT (id) DO UPDATE SET name = excluded.name, draft = excluded.draft, saved_at = excluded.saved_at`,
			)
			.run(id, name, JSON.stringify(document), this.clock.now());
	}

	/** Compiles it once more to see which sub-workflows it calls, so that the version keeps them as they are now. */
	#subworkflowsOf(
		id: string,
		version: string,
		document: JsonObject,
	): Readonly<Record<string, JsonObject>> {
		const pinned = new Map<string, JsonObject>();
		const compiled = this.compile(document, {
			id,
			subworkflow: (sub) => {
				const draft = this.draft(sub);
				if (draft !== null) pinned.set(sub, draft);
				return draft;
			},
		});
		if (compiled.journey?.version !== version) {
			throw new Error(
				`Journey ${id} does not compile to version ${version}: save it and publish it again`,
			);
		}
		return Object.fromEntries(pinned);
	}
}
