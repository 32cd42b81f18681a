import type { Operation } from './operation';
import { media } from './operations/media';
import { message } from './operations/message';
import { phoneNumber } from './operations/phoneNumber';

/** Every Graph operation we know, by resource. Forms, effects, emulator routes and docs derive from it. */
export const catalogue = { message, media, phoneNumber } as const;

export type Resource = keyof typeof catalogue;

/** The operation names of one resource. */
export type OperationName<R extends Resource> = keyof (typeof catalogue)[R] & string;

/** `resource.operation`, the name an effect, a route and a trace use. */
export type OperationId = { [R in Resource]: `${R}.${OperationName<R>}` }[Resource];

/** The row type behind an id, so that its path parameters stay typed. */
export type OperationOf<Id extends OperationId> =
	Id extends `${infer R extends Resource}.${infer N}`
		? N extends keyof (typeof catalogue)[R]
			? (typeof catalogue)[R][N] & Operation
			: never
		: never;

/** Every resource with its rows, widened from the literal types. */
const rows: readonly (readonly [OperationId, Operation])[] = Object.entries(catalogue).flatMap(
	([resource, group]) =>
		Object.entries(group).map(([name, row]): readonly [OperationId, Operation] => [
			`${resource}.${name}` as OperationId,
			row,
		]),
);

/** Every row by its id. */
export const operations = Object.fromEntries(rows) as Readonly<Record<OperationId, Operation>>;

/** Every id, in catalogue order. */
export const operationIds: readonly OperationId[] = rows.map(([id]) => id);

/** The row of an id that came from outside (a journey, a request), or undefined when there is none. */
export const operationById = (id: string): Operation | undefined =>
	Object.hasOwn(operations, id) ? operations[id as OperationId] : undefined;
