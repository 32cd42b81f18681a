import type { JsonObject } from '../../../cloud-api/json';
import type { Scheduler } from '../clock/EmulatorClock';
import type { WebhookSender } from '../webhook/WebhookSender';
import { strayStatuses, type StatusFault } from './kinds/status';
import { tellNews, type News } from './News';

interface Parts {
	readonly clock: Scheduler;
	readonly webhooks: WebhookSender;
}

/** Tells what becomes of messages of the business, as far as the faults of each let it. */
export class StatusNews {
	readonly #parts: Parts;
	readonly #faults = new Map<string, readonly StatusFault[]>();
	/** Newest first, by message. */
	readonly #heldBack = new Map<string, News[]>();

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Sets what goes wrong with the statuses of a message, when it has just been accepted. */
	strike(messageId: string, faults: readonly StatusFault[]): void {
		if (faults.length === 0) return;
		this.#faults.set(messageId, faults);
		const reversed = faults.find((fault) => fault.kind === 'reversedStatuses');
		if (reversed === undefined) return;
		this.#heldBack.set(messageId, []);
		const { clock } = this.#parts;
		clock.at(clock.now() + reversed.ms, () => this.#release(messageId));
	}

	tell(messageId: string, status: string, change: JsonObject): void {
		const faults = this.#faults.get(messageId) ?? [];
		const heldBack = this.#heldBack.get(messageId);
		const told: News = {
			about: `status ${status}`,
			change,
			inMs: 0,
			urgent: faults.some(({ kind }) => kind === 'statusBeforeAnswer'),
		};
		for (const news of strayStatuses(faults, status, told)) {
			if (heldBack !== undefined && news.inMs === 0) heldBack.unshift(news);
			else tellNews(this.#parts, news);
		}
	}

	#release(messageId: string): void {
		const heldBack = this.#heldBack.get(messageId) ?? [];
		this.#heldBack.delete(messageId);
		for (const news of heldBack) tellNews(this.#parts, news);
	}
}
