import type { Database, Statement } from 'better-sqlite3';
import type { JsonObject } from '../../../../cloud-api/json';
import { compileVersion, type Compile, type VersionDocument } from '../../journey/compileVersion';
import type { Journey } from '../../journey/journey';

/** Every version ever published, compiled when it is asked for; they never change. */
export class JourneyVersions {
	readonly #compiled = new Map<string, Journey>();
	readonly #row: Statement<[string, string], { document: string; subworkflows: string }>;

	constructor(
		db: Database,
		private readonly compile: Compile,
	) {
		this.#row = db.prepare(
			'SELECT document, subworkflows FROM journey_version WHERE journey_id = ? AND version = ?',
		);
	}

	/** `null` = unknown, or this release compiles it otherwise: its runs rest until that is sorted out. */
	get(id: string, version: string): Journey | null {
		const key = `${id}@${version}`;
		const known = this.#compiled.get(key);
		if (known !== undefined) return known;
		const saved = this.document(id, version);
		const journey = saved === null ? null : compileVersion(saved, this.compile);
		if (journey !== null) this.#compiled.set(key, journey);
		return journey;
	}

	document(id: string, version: string): VersionDocument | null {
		const row = this.#row.get(id, version);
		if (row === undefined) return null;
		const document = JSON.parse(row.document) as JsonObject;
		const subworkflows = JSON.parse(row.subworkflows) as Readonly<Record<string, JsonObject>>;
		return { id, version, document, subworkflows };
	}
}
