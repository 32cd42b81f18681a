import type { z } from 'zod';
import type { RunnerParts } from '../../runner/runner';
import type { Caller } from '../../access/apiToken';
import type { Role } from '../../access/role';
import type { ErrorCode } from '../../errors/errorTable';

type Shape = z.ZodObject | undefined;
type Parsed<S extends Shape> = S extends z.ZodObject ? z.output<S> : undefined;

/** What a route's handler works on: everything parsed, nothing of Fastify. */
export interface RouteInput<P extends Shape, Q extends Shape, B extends z.ZodType | undefined> {
	readonly params: Parsed<P>;
	readonly query: Parsed<Q>;
	readonly body: B extends z.ZodType ? z.output<B> : undefined;
	readonly parts: RunnerParts;
	/** Whose request it is. */
	readonly caller: Caller;
}

export const routeTags = [
	'Journeys',
	'Events',
	'Contacts',
	'Runs',
	'Escalations',
	'Outbox',
	'Forwards',
	'Waits',
	'Access',
	'Runner',
] as const;

interface RouteWords {
	/** Operation id: unique, camelCase, what a generated client calls the method. */
	readonly id: string;
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Below `/api/v1`, with `{name}` for path parameters. */
	readonly path: `/${string}`;
	readonly tag: (typeof routeTags)[number];
	/** The least role that may: without one a row does not compile. */
	readonly least: Role;
	/** Whether the audit log keeps it; absent = whatever is not a GET. */
	readonly audited?: boolean;
	readonly summary: string;
	readonly description?: string;
	/** Codes of its own, beside those every route can answer with. */
	readonly errors: readonly ErrorCode[];
}

/** A row as it is written. */
interface RouteDraft<
	P extends Shape,
	Q extends Shape,
	B extends z.ZodType | undefined,
	R extends z.ZodType,
> extends RouteWords {
	readonly params?: P;
	readonly query?: Q;
	readonly body?: B;
	readonly success: {
		readonly status: 200 | 201 | 202;
		readonly schema: R;
		readonly description: string;
	};
	readonly handle: (input: RouteInput<P, Q, B>) => z.input<R> | Promise<z.input<R>>;
}

/** One request as Fastify has it, not yet trusted, and whose it is. */
export interface RawRequest {
	readonly params: unknown;
	readonly query: unknown;
	readonly body: unknown;
	readonly caller: Caller;
}

/** A row of the REST API: server, OpenAPI document and tests are all read from it. */
export interface Route extends RouteWords {
	readonly params: z.ZodObject | undefined;
	readonly query: z.ZodObject | undefined;
	readonly body: z.ZodType | undefined;
	readonly success: {
		readonly status: 200 | 201 | 202;
		readonly schema: z.ZodType;
		readonly description: string;
	};
	/** Parses the request by the row's schemas, then handles it. */
	readonly answer: (request: RawRequest, parts: RunnerParts, parse: Parse) => Promise<unknown>;
}

/** Parses one part of a request or throws `api.invalid` naming the fields. */
export type Parse = <S extends z.ZodType>(
	schema: S,
	value: unknown,
	where: 'path' | 'query' | 'body',
) => z.output<S>;

/** Makes a row, checking at compile time that its handler fits its schemas. */
export function route<
	R extends z.ZodType,
	P extends Shape = undefined,
	Q extends Shape = undefined,
	B extends z.ZodType | undefined = undefined,
>(draft: RouteDraft<P, Q, B, R>): Route {
	const { params, query, body, handle, ...words } = draft;
	return {
		...words,
		params,
		query,
		body,
		async answer(request, parts, parse) {
			return handle({
				params: (params && parse(params, request.params, 'path')) as Parsed<P>,
				query: (query && parse(query, request.query, 'query')) as Parsed<Q>,
				body: (body && parse(body, request.body, 'body')) as RouteInput<P, Q, B>['body'],
				parts,
				caller: request.caller,
			});
		},
	};
}
