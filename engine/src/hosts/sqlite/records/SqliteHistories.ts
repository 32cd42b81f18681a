import type { Database } from 'better-sqlite3';
import type { Fact } from '../../../core/fact';
import type { StoredFact } from '../../../host/records';
import type { DefinitionSet, Histories, History, RecordedStep } from '../../../host/histories';
import type { VersionDocument } from '../../../journey/compileVersion';
import type { Journey } from '../../../journey/journey';
import { factsOf, toldIn, type DecidedEvent } from '../chapters/chapter';
import { DefinitionSets } from '../chapters/DefinitionSets';
import { unpacked } from '../chapters/packed';
import type { JourneyVersions } from '../JourneyVersions';
import { laneEventOf } from '../lanes/LaneStep';

interface ChapterRow {
	readonly facts: Buffer;
	readonly events: Buffer;
}

/** Histories out of the chapters that still have their events. It writes nothing. */
export class SqliteHistories implements Histories {
	readonly #sets: DefinitionSets;

	constructor(
		private readonly db: Database,
		private readonly versions: JourneyVersions,
	) {
		this.#sets = new DefinitionSets(db);
	}

	history(contactId: string): History | null {
		const known = this.db.prepare<[string]>('SELECT 1 FROM contact WHERE id = ?').get(contactId);
		if (known === undefined) return null;
		const chapters = this.db
			.prepare<[string], ChapterRow>(
				`SELECT facts, events FROM chapter_contact JOIN chapter ON chapter.seq = chapter
				 WHERE contact_id = ? AND events IS NOT NULL ORDER BY chapter`,
			)
			.all(contactId);
		const decided = chapters.flatMap((chapter) => decidedIn(chapter, contactId));
		// What came before the first state that is kept has nothing to be decided from.
		const begins = decided.findIndex(({ before }) => before !== undefined);
		const steps = begins === -1 ? [] : decided.slice(begins);
		const names = [...new Set(steps.map(({ set }) => set))];
		const sets = names.flatMap((name): [string, DefinitionSet][] => {
			const set = this.#sets.get(name);
			return set === null ? [] : [[name, set]];
		});
		const earlier = decided.length - steps.length;
		return { contactId, earlier, steps, sets: Object.fromEntries(sets) };
	}

	version(journeyId: string, version: string): Journey | null {
		return this.versions.get(journeyId, version);
	}

	document(journeyId: string, version: string): VersionDocument | null {
		return this.versions.document(journeyId, version);
	}
}

function decidedIn(chapter: ChapterRow, contactId: string): readonly RecordedStep[] {
	const told = toldIn(chapter.facts).filter(([, , of]) => of === contactId);
	const events = unpacked(chapter.events) as unknown as readonly DecidedEvent[];
	return events
		.filter((event) => event.contactId === contactId)
		.map(({ seq, body, known, now, before, set = '', digest = '' }) => {
			const event = laneEventOf({ seq, body, known });
			const facts = told.filter(([, of]) => of === event.id).flatMap(factsOf);
			return { event, now, before, set, digest, facts: facts.map(bareFact) };
		});
}

const bareFact = ({ kind, at, runId, node, reason, data }: StoredFact): Fact => ({
	kind,
	at,
	runId,
	node,
	reason,
	data,
});
