import type { Database, Statement } from 'better-sqlite3';
import type { JsonObject } from '../../../../../cloud-api/json';
import type { Fact } from '../../../core/fact';

type Text = string | null;

/** The agents' queue: who waits for a person, who took it, how it ended. */
export class EscalationProjection {
	readonly #open: Statement<[string, string, number, number | null, Text, Text, Text]>;
	readonly #take: Statement<[Text, string]>;
	readonly #close: Statement<['resolved' | 'expired', number, Text, string]>;

	constructor(db: Database) {
		this.#open = db.prepare(
			`INSERT INTO escalation (id, contact_id, status, opened_at, due_at, team, assignee, note)
			 VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
		);
		this.#take = db.prepare("UPDATE escalation SET status = 'taken', agent = ? WHERE id = ?");
		this.#close = db.prepare(
			'UPDATE escalation SET status = ?, closed_at = ?, note = coalesce(?, note) WHERE id = ?',
		);
	}

	apply(contactId: string, { kind, at, data }: Fact): void {
		const id = text(data, 'escalationId');
		if (id === null) return;
		switch (kind) {
			case 'escalation.opened':
				this.#opened(id, contactId, at, data);
				return;
			case 'escalation.taken':
				// An agent may take a conversation that nobody escalated.
				this.#opened(id, contactId, at, data);
				this.#take.run(text(data, 'agent'), id);
				return;
			case 'escalation.resolved':
				this.#close.run('resolved', at, text(data, 'note'), id);
				return;
			case 'escalation.expired':
				this.#close.run('expired', at, null, id);
				return;
			default:
		}
	}

	#opened(id: string, contactId: string, at: number, data: JsonObject): void {
		const dueAt = typeof data['dueAt'] === 'number' ? data['dueAt'] : null;
		this.#open.run(
			id,
			contactId,
			at,
			dueAt,
			text(data, 'team'),
			text(data, 'assignee'),
			text(data, 'note'),
		);
	}
}

const text = (data: JsonObject, name: string): Text =>
	typeof data[name] === 'string' ? data[name] : null;
