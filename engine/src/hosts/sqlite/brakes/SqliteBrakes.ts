import type { Database, Statement } from 'better-sqlite3';
import { graphErrorRow } from '../../../../../cloud-api/graphErrors';
import type { SendEffect } from '../../../core/effect';
import {
	keptBrakesFor,
	subjectsOf,
	type AskedBrake,
	type Brakable,
} from '../../../core/policy/keptBrake';
import type { BrakeWatch, KeptBrake, KeptBrakes, LineNews } from '../../../host/brakes';
import type { Clock } from '../../../host/clock';
import type { NewEvent } from '../../../host/host';
import type { GroupCommit } from '../GroupCommit';
import type { OutboxTable } from '../outbox/OutboxTable';
import { repairedBy } from './repairedBy';

export interface BrakesParts {
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly table: Pick<OutboxTable, 'letGo'>;
	readonly clock: Clock;
	readonly watch: BrakeWatch;
	/** Told what statuses say of lines. */
	readonly lineWatch: (news: LineNews) => void;
}

/** By what Meta said it: the answer to the request, or a status later. */
type Told = 'answer' | 'status';

/** Kept brakes, with what they hold. What fails, and what was repaired, is noted in the caller's transaction. */
export class SqliteBrakes implements KeptBrakes {
	readonly #list: Statement<[], KeptBrake>;
	readonly #get: Statement<[string], KeptBrake>;
	readonly #insert: Statement<[KeptBrake]>;
	readonly #delete: Statement<[string]>;
	readonly #held: Statement<[string], number>;
	/**
	 * Failures in a row by subject: in answers until one accepts, in statuses until one tells of an arrival. In memory:
	 * after a restart counting begins anew.
	 */
	readonly #inARow = { answer: new Map<string, number>(), status: new Map<string, number>() };
	readonly #untold: { readonly brake: KeptBrake; readonly state: 'on' | 'off' }[] = [];
	readonly #lineNews: LineNews[] = [];

	constructor(private readonly parts: BrakesParts) {
		const { db } = parts;
		this.#list = db.prepare('SELECT * FROM brake ORDER BY since, id');
		this.#get = db.prepare('SELECT * FROM brake WHERE id = ?');
		this.#insert = db.prepare(
			`INSERT INTO brake (id, reach, name, since, code, reason, release)
			 VALUES (@id, @reach, @name, @since, @code, @reason, @release) ON CONFLICT DO NOTHING`,
		);
		this.#delete = db.prepare('DELETE FROM brake WHERE id = ?');
		this.#held = db
			.prepare<[string], number>(
				"SELECT count(*) FROM outbox INDEXED BY outbox_held_by WHERE held_by = ? AND status = 'HELD'",
			)
			.pluck();
	}

	list(): readonly KeptBrake[] {
		return this.#list.all();
	}

	has(id: string): boolean {
		return this.#get.get(id) !== undefined;
	}

	held(id: string): number {
		return this.#held.get(id) ?? 0;
	}

	async release(id: string): Promise<boolean> {
		const released = await this.parts.commits.run(() => this.#off(id));
		this.tell();
		return released;
	}

	/** A send failed with `code`, at once or by a status. */
	failed(
		told: Told,
		code: number,
		effect: SendEffect,
		where: Pick<Brakable, 'journeyId' | 'number'>,
	): void {
		for (const asked of keptBrakesFor(code, effect, where)) {
			const { id } = asked.subject;
			const inARow = (this.#inARow[told].get(id) ?? 0) + 1;
			this.#inARow[told].set(id, inARow);
			if (inARow >= asked.rule.after) this.#on(asked, code);
		}
	}

	/** Meta took the message, or it arrived. */
	succeeded(
		told: Told,
		{ message, category, node }: SendEffect,
		where: Pick<Brakable, 'journeyId' | 'number'>,
	): void {
		const counts = this.#inARow[told];
		if (counts.size === 0) return;
		for (const { id } of subjectsOf({ message, category, node, ...where })) counts.delete(id);
	}

	/** A status says something of the line its message left on. */
	lineHeard(news: LineNews): void {
		this.#lineNews.push(news);
	}

	/** News of Meta's that concerns no contact: a template or a Flow may be good again. */
	heard(event: NewEvent): void {
		const repairs = repairedBy(event);
		if (repairs === null) return;
		for (const brake of this.list())
			if (brake.release === 'repair' && repairs(brake)) this.#off(brake.id);
	}

	/** Once a transaction is over: tells what came and went in it. */
	tell(): void {
		this.#lineNews.splice(0).forEach(this.parts.lineWatch);
		for (const { brake, state } of this.#untold.splice(0))
			if (this.has(brake.id) === (state === 'on')) this.parts.watch(brake, state);
	}

	#on({ subject, rule }: AskedBrake, code: number): void {
		const brake: KeptBrake = {
			...subject,
			since: this.parts.clock.now(),
			code,
			reason: graphErrorRow(code).advice,
			release: rule.release === 'repair' ? 'repair' : 'person',
		};
		if (this.#insert.run(brake).changes === 1) this.#untold.push({ brake, state: 'on' });
	}

	#off(id: string): boolean {
		const brake = this.#get.get(id);
		if (brake === undefined) return false;
		for (const counts of Object.values(this.#inARow)) counts.delete(id);
		this.#delete.run(id);
		this.parts.table.letGo(id, this.parts.clock.now());
		this.#untold.push({ brake, state: 'off' });
		return true;
	}
}
