import { unpacked } from '../../engine/dist/engine/src/hosts/sqlite/chapters/packed.js';

/** How many of the messages that lanes received they received more than once. */
export function toldTwice(db) {
	const times = new Map();
	for (const facts of db.prepare('SELECT facts FROM chapter').pluck().iterate())
		for (const [, , , , kind, , , , data] of unpacked(facts))
			if (kind === 'message.received')
				times.set(data.messageId, (times.get(data.messageId) ?? 0) + 1);
	return [...times.values()].filter((count) => count > 1).length;
}
