import type { ChatMessage } from '../chat/ChatMessage';
import type { Emulation } from '../world/Emulation';

/** What became of one message of the business, as the message history has it. */
export interface HistoryEntry {
	readonly id: string;
	readonly message_id: string;
	readonly events: readonly HistoryEvent[];
}

/** One status of it, and that its webhook went out. */
export interface HistoryEvent {
	readonly id: string;
	readonly delivery_status: string;
	readonly timestamp: number;
	readonly error_description?: string;
}

/** Everything the business has sent, newest first. Ids are made from places in the history, which only grows. */
export function historyOf({ people, chats }: Emulation): readonly HistoryEntry[] {
	return people
		.all()
		.flatMap((person) => chats.of(person.id))
		.filter(({ from }) => from === 'business')
		.sort((a, b) => a.at - b.at)
		.map((message, index) => entryOf(message, 4_000_000_000_000 + index))
		.toReversed();
}

function entryOf(message: ChatMessage, id: number): HistoryEntry {
	const events = message.history
		.filter(({ status }) => status !== 'accepted')
		.map(({ status, at }, index) => ({
			id: String(id * 10 + index),
			delivery_status: status.toUpperCase(),
			timestamp: Math.floor(at / 1000),
			...(status === 'failed' && message.error !== undefined
				? { error_description: message.error.details }
				: {}),
		}));
	return { id: String(id), message_id: message.id, events };
}
