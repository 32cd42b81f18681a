import { actionsOf, type ChatMessage } from './ChatMessage';
import type { Inbound } from './fromCustomer';
import { rowsOf } from './inbound';

/** Every title one could press on a message. */
const pressable = (message: ChatMessage): readonly string[] => [
	...actionsOf(message).map((action) => action.title),
	...rowsOf(message).map((row) => row.title),
];

/**
 * What pressing sends, on the newest message that offers it.
 * @throws Error that lists what could be pressed instead.
 */
export function pressOn(
	messages: readonly ChatMessage[],
	wanted: string,
	press: (message: ChatMessage, wanted: string) => Inbound | undefined,
): Inbound {
	const received = messages.filter((message) => message.from === 'business').toReversed();
	for (const message of received) {
		const inbound = press(message, wanted);
		if (inbound !== undefined) return inbound;
	}
	const offered = received.flatMap(pressable).join('", "');
	throw new Error(
		`There is nothing called "${wanted}" to press in this chat. ` +
			(offered === '' ? 'No message offers anything to press.' : `It offers "${offered}".`),
	);
}
