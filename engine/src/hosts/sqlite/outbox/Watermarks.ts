import type { Database, Statement } from 'better-sqlite3';
import { StatusDelays } from './StatusDelays';

/** How far Meta's webhooks have come for one business number. */
export interface Watermark {
	/** When the latest send that has a status left us; 0 = none has. */
	readonly sendWithStatusAt: number;
	/** Meta's time of the latest message received; 0 = none was. */
	readonly messageAt: number;
}

export class Watermarks {
	readonly #get: Statement<[string], Watermark>;
	readonly #raise: Statement<[string, number, number]>;
	readonly #belong: Statement<[string, string]>;
	/** Accounts by number, as far as webhooks have named them. */
	readonly #accounts = new Map<string, string>();
	/** The latest message by number, as far as it was written here. */
	readonly #messages = new Map<string, number>();
	#delays: StatusDelays | null = null;

	constructor(private readonly db: Database) {
		this.#get = db.prepare(
			'SELECT send_with_status_at AS sendWithStatusAt, message_at AS messageAt FROM watermark WHERE number = ?',
		);
		this.#raise = db.prepare(
			`INSERT INTO watermark (number, send_with_status_at, message_at) VALUES (?, ?, ?)
			 ON CONFLICT DO UPDATE SET send_with_status_at = max(send_with_status_at, excluded.send_with_status_at),
			 message_at = max(message_at, excluded.message_at)`,
		);
		this.#belong = db.prepare(
			`INSERT INTO watermark (number, account) VALUES (?, ?)
			 ON CONFLICT DO UPDATE SET account = excluded.account`,
		);
		const named = db.prepare<[], { number: string; account: string }>(
			'SELECT number, account FROM watermark WHERE account IS NOT NULL',
		);
		for (const { number, account } of named.all()) this.#accounts.set(number, account);
	}

	/** How long first statuses took to come, over the latest sends; read when it is asked for first, not at the start. */
	get delays(): StatusDelays {
		this.#delays ??= new StatusDelays(
			this.db
				.prepare<[number], number>(
					`SELECT first_status_at - sent_at FROM
					 (SELECT sent_at, first_status_at FROM outbox ORDER BY seq DESC LIMIT ?)
					 WHERE first_status_at IS NOT NULL AND sent_at IS NOT NULL`,
				)
				.pluck()
				.all(StatusDelays.remembered)
				.toReversed(),
		);
		return this.#delays;
	}

	/** A webhook of the number named its WhatsApp account. */
	belongs(number: string, account: string): void {
		if (this.#accounts.get(number) === account) return;
		this.#belong.run(number, account);
		this.#accounts.set(number, account);
	}

	/** `null` = no webhook has said so yet. */
	accountOf(number: string): string | null {
		return this.#accounts.get(number) ?? null;
	}

	get(number: string): Watermark {
		return this.#get.get(number) ?? { sendWithStatusAt: 0, messageAt: 0 };
	}

	/** A send has its first or a further status. */
	sendGotStatus(number: string, sentAt: number): void {
		this.#raise.run(number, sentAt, 0);
	}

	/** Meta's times are whole seconds: in a rush, most messages say nothing new. */
	messageCame(number: string, at: number): void {
		if (at <= (this.#messages.get(number) ?? 0)) return;
		this.#raise.run(number, 0, at);
		this.#messages.set(number, at);
	}

	/** A transaction was undone. */
	forget(): void {
		this.#messages.clear();
	}
}
