import type { ChatMessage } from './ChatMessage';
import type { PaymentOutcome } from '../payments/orderPayment';
import type { Inbound } from './fromCustomer';
import type { CartLine } from './orderInbound';

/** Which message one waits for: its exact text, a pattern of it, or any test. */
export type Expected = string | RegExp | ((message: ChatMessage) => boolean);

/** A person with a phone. Whatever sends resolves with the wamid; all times are the emulator's. */
export interface Customer {
	/** The emulator's handle, as `/emulator/customers/{id}` takes it. */
	readonly id: string;
	readonly name: string;
	/** Digits only; undefined for someone known by username alone. */
	readonly waId: string | undefined;
	/** Business-scoped user id. */
	readonly userId: string;
	readonly username: string | undefined;
	say(text: string, options?: { readonly replyTo?: string }): Promise<string>;
	/** Presses a button of the newest message that has it, by title or id. */
	tap(button: string): Promise<string>;
	/** Chooses a row of the newest list that has it, by title or id. */
	choose(row: string): Promise<string>;
	sendImage(image?: {
		readonly data?: Uint8Array;
		readonly mimeType?: string;
		readonly caption?: string;
	}): Promise<string>;
	sendLocation(place: {
		readonly latitude: number;
		readonly longitude: number;
		readonly name?: string;
	}): Promise<string>;
	/** Sends a cart with products of the linked catalog. */
	order(lines: readonly CartLine[], text?: string): Promise<string>;
	/** Pays the order message with this reference, or tries and fails. */
	pay(referenceId: string, outcome?: PaymentOutcome): Promise<void>;
	/** Blocks the business, or unblocks it; a block is a complaint that lowers its quality. */
	block(blocked?: boolean): Promise<void>;
	/** Reports a message of the business, or the business by its last one. */
	report(messageId?: string): Promise<void>;
	/** An empty emoji takes the reaction back. */
	react(messageId: string, emoji: string): Promise<string>;
	/** Anything else: what the bubble shows and what the webhook carries. */
	send(inbound: Inbound): Promise<string>;
	/** Both directions, oldest first, with their ticks. */
	messages(): readonly ChatMessage[];
	/** Opens the chat: all messages of the business become `read`. */
	read(): Promise<void>;
	/**
	 * The next message of the business that was not heard yet and matches; those before it count as heard too.
	 * Waits in real time (5 s unless told) and then rejects with what did arrive.
	 */
	hears(expected?: Expected, withinMs?: number): Promise<ChatMessage>;
	/** What the business has sent since the last `hears`. */
	unheard(): readonly ChatMessage[];
}
