import type { ChatMessage, MessageStatus, SendError } from './ChatMessage';

/** So many messages of all chats together are kept, some 50 MB; the oldest are forgotten first. */
const remembered = 20_000;

/** The messages of all chats, in the order they came. */
export class Chats {
	readonly #onChange: (message: ChatMessage) => void;
	readonly #byId = new Map<string, ChatMessage>();
	readonly #order = new Map<string, string[]>();

	constructor(onChange: (message: ChatMessage) => void) {
		this.#onChange = onChange;
	}

	add(message: ChatMessage): ChatMessage {
		const order = this.#order.get(message.customerId) ?? [];
		order.push(message.id);
		this.#order.set(message.customerId, order);
		if (this.#byId.size >= remembered) this.#forgetOldest();
		return this.#store(message);
	}

	#forgetOldest(): void {
		const [oldest] = this.#byId.values();
		if (oldest === undefined) return;
		this.#byId.delete(oldest.id);
		this.#order.get(oldest.customerId)?.shift();
	}

	get(id: string): ChatMessage | undefined {
		return this.#byId.get(id);
	}

	of(customerId: string): readonly ChatMessage[] {
		const ids = this.#order.get(customerId) ?? [];
		return ids.flatMap((id) => this.#byId.get(id) ?? []);
	}

	setStatus(id: string, status: MessageStatus, at: number, error?: SendError): ChatMessage {
		const message = this.#byId.get(id);
		if (message === undefined) throw new Error(`There is no message "${id}".`);
		return this.#store({
			...message,
			status,
			history: [...message.history, { status, at }],
			...(error === undefined ? {} : { error }),
		});
	}

	#store(message: ChatMessage): ChatMessage {
		this.#byId.set(message.id, message);
		this.#onChange(message);
		return message;
	}
}
