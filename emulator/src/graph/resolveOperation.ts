import {
	operationIds,
	operations,
	type OperationId,
	type PathName,
} from '../../../cloud-api/catalogue';
import type { Operation } from '../../../cloud-api/operation';

/** A part of a path: a word as it is, or the name of a parameter. */
type Segment = { readonly word: string } | { readonly name: string };

interface Route {
	readonly id: OperationId;
	readonly operation: Operation;
	readonly segments: readonly Segment[];
}

const segmentOf = (pattern: string): Segment => {
	const name = /^\{(\w+)\}$/.exec(pattern)?.[1];
	return name === undefined ? { word: pattern } : { name };
};

const shapeOf = (method: string, length: number): string => `${method} ${length}`;

/** By method and number of segments: few routes share both. */
const routes = new Map<string, Route[]>();
for (const id of operationIds) {
	const operation = operations[id];
	const segments = operation.path.split('/').slice(1).map(segmentOf);
	const shape = shapeOf(operation.method, segments.length);
	routes.set(shape, [...(routes.get(shape) ?? []), { id, operation, segments }]);
}

/** What Graph tells apart after reading a request: the operation, an unknown object, or no such path. */
export type Resolution =
	| {
			readonly kind: 'operation';
			readonly id: OperationId;
			readonly params: Readonly<Record<string, string>>;
	  }
	| { readonly kind: 'unknownObject'; readonly objectId: string }
	| { readonly kind: 'unknownPath' };

export interface Incoming {
	readonly method: string;
	/** Below the version, decoded. */
	readonly segments: readonly string[];
	readonly query: Readonly<Record<string, string>>;
	readonly body: unknown;
	/** Whether the body is a form with a file. */
	readonly hasFile: boolean;
}

/**
 * Finds the operation of a request in the catalogue. Paths alone are ambiguous (`/{phone}` and `/{media}`
 * look alike), so the kind of the object decides, then a body member or query parameter.
 */
export function resolveOperation(
	incoming: Incoming,
	exists: (kind: PathName, id: string) => boolean,
): Resolution {
	const { method, segments } = incoming;
	const shaped = (routes.get(shapeOf(method, segments.length)) ?? []).flatMap((route) => {
		const params = match(route, segments);
		return params === undefined ? [] : [{ ...route, params }];
	});
	if (shaped.length === 0) return { kind: 'unknownPath' };
	const real = shaped.filter(({ params }) =>
		Object.entries(params).every(([name, id]) => exists(name as PathName, id)),
	);
	const chosen =
		real.find((route) => isMarked(route.operation, incoming)) ??
		real.find(
			(route) => isPlain(route.operation) && hasFile(route.operation) === incoming.hasFile,
		) ??
		real.find((route) => isPlain(route.operation));
	if (chosen !== undefined) return { kind: 'operation', id: chosen.id, params: chosen.params };
	return { kind: 'unknownObject', objectId: incoming.segments[0] ?? '' };
}

function match(
	route: Route,
	values: readonly string[],
): Readonly<Record<string, string>> | undefined {
	const params: Record<string, string> = {};
	for (const [index, segment] of route.segments.entries()) {
		const value = values[index] ?? '';
		if ('name' in segment) params[segment.name] = value;
		else if (segment.word !== value) return undefined;
	}
	return params;
}

/** Nothing in the request need tell this operation from others. */
const isPlain = ({ bodyMember, expands }: Operation): boolean =>
	bodyMember === undefined && expands === undefined;

const hasFile = ({ body }: Operation): boolean => body === 'multipart';

/** The request carries what distinguishes this operation from others on its path. */
function isMarked(operation: Operation, { body, query }: Incoming): boolean {
	const { bodyMember, bodyValue, expands } = operation;
	if (expands !== undefined) {
		const { fields = '' } = query;
		return fields === expands || fields.startsWith(`${expands}.`);
	}
	if (bodyMember !== undefined) {
		const said = new Map(Object.entries(body ?? {})).get(bodyMember);
		return said !== undefined && (bodyValue === undefined || bodyValue === said);
	}
	return operation.method === 'POST' && (operation.query ?? []).some((name) => name in query);
}
