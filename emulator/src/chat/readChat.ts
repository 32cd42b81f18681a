import type { Emulation } from '../world/Emulation';
import { progressMessage } from './progressMessage';

/** The customer opens the chat: everything the business sent is read. */
export function readChat(emulation: Emulation, customerId: string): void {
	if (emulation.people.get(customerId)?.blocksBusiness === true) return;
	for (const message of emulation.chats.of(customerId)) {
		if (message.from === 'business' && message.type !== 'reaction') {
			progressMessage(emulation, message.id, 'read');
		}
	}
}
