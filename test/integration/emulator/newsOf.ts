import type { Receiver } from './createReceiver';

type Json = Readonly<Record<string, unknown>>;

/** One change as it arrived: its field and value. */
export interface News {
	readonly field: string;
	readonly value: Json;
}

/** Every change that arrived, with its field, oldest first. */
export const newsOf = (receiver: Receiver): readonly News[] =>
	receiver.received.flatMap(({ raw }) => newsIn(raw));

/** The changes in the body of one POST. */
export const newsIn = (raw: Buffer): readonly News[] => {
	const { entry } = JSON.parse(raw.toString()) as {
		readonly entry: readonly { readonly changes: readonly News[] }[];
	};
	return entry.flatMap(({ changes }) => changes);
};

/** The entries of a list in the changes of one field: calls, statuses, groups. */
export const entriesOf = (receiver: Receiver, field: string, list: string): readonly Json[] =>
	newsOf(receiver)
		.filter((one) => one.field === field)
		.flatMap(({ value }) => (value[list] as readonly Json[] | undefined) ?? []);

/** A call of the emulator's own API; rejects unless it went well. */
export async function control(url: string, method: string, path: string, body?: object) {
	const response = await fetch(`${url}/emulator${path}`, {
		method,
		...(body === undefined
			? {}
			: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	const answer = (await response.json()) as Json;
	if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
	return answer;
}
