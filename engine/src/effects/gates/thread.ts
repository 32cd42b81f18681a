import { pass, type Gate } from './gate';
import { keep } from './keep';

/** Name of the gate, which Meta's own refusal (131070) goes by as well. */
export const threadGate = 'thread';
export const elsewhere = 'another responder has the conversation';

/** What is said after a message that waits for the conversation waits behind it, without asking Meta each time. */
export const thread: Gate = {
	name: threadGate,
	check: (passage) => (passage.claim.behind === true ? keep('thread', elsewhere, passage) : pass),
};
