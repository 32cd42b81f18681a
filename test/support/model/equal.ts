import type { OutboxRow } from '../../../engine/src/host/outbox';

/** Throws where the host and the model part. */
export function equal(what: string, host: unknown, model: unknown): void {
	const [is, should] = [JSON.stringify(host), JSON.stringify(model)];
	if (is !== should) throw new Error(`${what} is ${is} where the model says ${should}`);
}

const compared = [
	'contactId',
	'status',
	'delivery',
	'attempt',
	'dueAt',
	'heldBy',
	'messageId',
] as const satisfies readonly (keyof OutboxRow)[];

/** What of a row the model knows, too. */
export const shownRow = (
	row: Pick<OutboxRow, (typeof compared)[number]> | undefined,
): readonly unknown[] | undefined => row && compared.map((name) => `${name} ${row[name]}`);
