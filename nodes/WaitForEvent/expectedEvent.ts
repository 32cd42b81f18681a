import type { Form } from '../form/Form';
import { timeoutOutput } from '../WaitForReply/takeReply';

/** An event that is waited for; with a key, only one about the same thing (an order id, a cart id). */
export interface ExpectedEvent {
	readonly name: string;
	readonly key: string;
}

/** The events of a form. */
export const readEvents = (form: Form): readonly ExpectedEvent[] =>
	form.rows('events', 'event').map((row) => ({ name: row.text('name'), key: row.text('key') }));

/** The index of the expected event that this one is, or `null`. */
export function takeEvent(
	events: readonly ExpectedEvent[],
	name: string,
	key: string,
): number | null {
	const index = events.findIndex(
		(expected) => expected.name === name && (expected.key === '' || expected.key === key),
	);
	return index === -1 ? null : index;
}

/** The outputs of Wait for Event, in order: one per event, then Timeout. */
export const eventOutputs = (events: readonly ExpectedEvent[]): readonly string[] => [
	...events.map(({ name }, index) => name || `Event ${index + 1}`),
	timeoutOutput,
];
