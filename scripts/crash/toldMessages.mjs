import { factsOf, toldIn } from '../../engine/dist/engine/src/hosts/sqlite/chapters/chapter.js';

/** The ids of the messages that lanes received, in the order in which they were decided, each as often as it was. */
export const toldMessages = (db) =>
	db
		.prepare('SELECT facts FROM chapter ORDER BY seq')
		.pluck()
		.all()
		.flatMap((facts) => toldIn(facts).flatMap(factsOf))
		.flatMap(({ kind, data }) => (kind === 'message.received' ? [data.messageId] : []));

/** How many of a list are there once more. */
export const repeatsIn = (list) => list.length - new Set(list).size;
