import type { ChatMessage, MessageStatus, SendError } from './ChatMessage';

/** Every message of every chat, in the order it came. */
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
		return this.#store(message);
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
