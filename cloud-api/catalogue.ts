import type { Operation, PathParams } from './operation';
import { analytics } from './operations/analytics';
import { app } from './operations/app';
import { automation } from './operations/automation';
import { blockedUser } from './operations/blockedUser';
import { business } from './operations/business';
import { businessAccount } from './operations/businessAccount';
import { call } from './operations/call';
import { catalog } from './operations/catalog';
import { conversation } from './operations/conversation';
import { flow } from './operations/flow';
import { group } from './operations/group';
import { media } from './operations/media';
import { message } from './operations/message';
import { payment } from './operations/payment';
import { phoneNumber } from './operations/phoneNumber';
import { profile } from './operations/profile';
import { qrCode } from './operations/qrCode';
import { template } from './operations/template';

/** Every Graph operation we know, by resource. Forms, effects, emulator routes and docs derive from it. */
export const catalogue = {
	message,
	media,
	template,
	flow,
	catalog,
	payment,
	call,
	group,
	conversation,
	phoneNumber,
	profile,
	qrCode,
	blockedUser,
	automation,
	businessAccount,
	business,
	app,
	analytics,
} as const;

export type Resource = keyof typeof catalogue;

/** Whether a word from outside names a resource. */
export const isResource = (word: string): word is Resource => Object.hasOwn(catalogue, word);

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

/** Every name a path of the catalogue may hold: each is a kind of object. */
export type PathName = {
	[Id in OperationId]: keyof PathParams<OperationOf<Id>> & string;
}[OperationId];

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

/** Whether an id that came from outside (a journey, a request) is one of ours. */
export const isOperationId = (id: string): id is OperationId => Object.hasOwn(operations, id);

/** The row of an id that came from outside, or undefined when there is none. */
export const operationById = (id: string): Operation | undefined =>
	isOperationId(id) ? operations[id] : undefined;

/** The names in the path of an operation, in order. */
export const pathNames = (id: OperationId): readonly PathName[] =>
	[...operations[id].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as PathName);
