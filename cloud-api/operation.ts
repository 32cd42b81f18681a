import type { JsonObject } from './json';
import { graphBaseUrl, graphVersion } from './graphVersion';

/** Which allowance a call spends: messages per second of a number, calls per hour of an app, or media transfer. */
export type RateBucket = 'message' | 'management' | 'media';

/** One call of the Graph API: everything about it that is a fact of the wire. */
export interface Operation {
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Below the Graph version; `{names}` are path parameters. */
	readonly path: `/${string}`;
	/** Where Meta serves this call when it is not Graph's host; there the path has no version. */
	readonly host?: `https://${string}`;
	readonly query?: readonly string[];
	/** `bytes` is a file as it is, with its facts in headers: https://developers.facebook.com/docs/graph-api/guides/upload */
	readonly body?: 'json' | 'form' | 'multipart' | 'bytes';
	/** The body member that tells this call from another one on the same method and path. */
	readonly bodyMember?: string;
	/** What that member says, when the member alone does not tell: `action` of a call. */
	readonly bodyValue?: string;
	/** The field this call reads with parameters of its own, `fields=analytics.start(…)`: another call of its path. */
	readonly expands?: string;
	readonly paging?: 'cursor';
	/** The most entries of one page, where Meta gives fewer than 100. */
	readonly pageSize?: number;
	/** How the token is announced where Graph does not take `Bearer`. */
	readonly tokenScheme?: 'OAuth';
	/** May be repeated when the outcome is unknown, with no harm a customer or Meta's counters would see. */
	readonly idempotent: boolean;
	readonly bucket: RateBucket;
	readonly docs: `https://${string}`;
}

type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
	? Name | Names<Rest>
	: never;

/** The path parameters of an operation, read from its template at compile time. */
export type PathParams<O extends Operation> = { readonly [K in Names<O['path']>]: string };

/** The query parameters an operation accepts. Undefined ones are left out. */
export type QueryParams<O extends Operation> = O extends { readonly query: readonly (infer Q)[] }
	? { readonly [K in Q & string]?: string | number | boolean | undefined }
	: { readonly [name: string]: never };

/** A file to upload, with the name and MIME type Meta will store. */
export interface FilePart {
	readonly data: Uint8Array;
	readonly fileName: string;
	readonly mimeType: string;
}

/** What a request carries; `multipart` and `bytes` are for uploads only. */
export type RequestBody =
	| { readonly kind: 'none' }
	| { readonly kind: 'json'; readonly json: JsonObject }
	/** Fields as a web form sends them, where Meta documents nothing else. */
	| { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>> }
	| {
			readonly kind: 'multipart';
			readonly fields: Readonly<Record<string, string>>;
			readonly file: FilePart;
	  }
	| {
			readonly kind: 'bytes';
			readonly data: Uint8Array;
			readonly headers: Readonly<Record<string, string>>;
	  };

/** A request ready to be sent, but for the bearer token, which only the sender holds. */
export interface GraphRequest {
	readonly method: Operation['method'];
	readonly url: string;
	readonly body: RequestBody;
	/** `Bearer` unless said otherwise. */
	readonly tokenScheme?: 'OAuth';
}

/** The variable parts of one call. */
export interface RequestInput<O extends Operation> {
	readonly params: PathParams<O>;
	readonly query?: QueryParams<O>;
	readonly body?: RequestBody;
}

/** The body of a row whose content is a JSON object: as such, or as the fields of a form. */
export const contentBody = ({ body }: Operation, content: JsonObject): RequestBody =>
	body === 'form'
		? {
				kind: 'form',
				fields: Object.fromEntries(
					Object.entries(content).map(([name, value]) => [
						name,
						typeof value === 'string' ? value : JSON.stringify(value),
					]),
				),
			}
		: { kind: 'json', json: content };

/** Where to send; the emulator and version pinning both come through here. */
export interface GraphTarget {
	readonly baseUrl?: string | undefined;
	readonly version?: string | undefined;
}

/**
 * The path of a call with its parameters percent-encoded, so that an id can never climb out of its segment.
 * @throws Error when a parameter is missing or empty: that would address a different object.
 */
export function operationPath<O extends Operation>(operation: O, params: PathParams<O>): string {
	const values: Readonly<Record<string, string | undefined>> = params;
	// Each second piece is the name of a parameter.
	return piecesOf(operation)
		.map((piece, index) => (index % 2 === 0 ? piece : segmentOf(operation, piece, values[piece])))
		.join('');
}

/** The templates taken apart; there are as many as rows of the catalogue. */
const taken = new WeakMap<Operation, readonly string[]>();

function piecesOf(operation: Operation): readonly string[] {
	const known = taken.get(operation);
	if (known !== undefined) return known;
	const pieces = operation.path.split(/\{(\w+)\}/);
	taken.set(operation, pieces);
	return pieces;
}

function segmentOf({ method, path }: Operation, name: string, value: string | undefined): string {
	if (value === undefined || value === '')
		throw new Error(`${method} ${path} needs ${name}: give its id`);
	// encodeURIComponent leaves dots alone, and URL parsers resolve a segment of only dots.
	if (/^\.+$/.test(value)) throw new Error(`${name} is "${value}", which is not an id`);
	// A colon is at home in a segment, and Graph's own upload ids have one.
	return encodeURIComponent(value).replaceAll('%3A', ':');
}

/**
 * The whole request for one call: method, absolute URL with query, and body.
 * @throws Error when a path parameter is missing, as `operationPath` does.
 */
export function buildRequest<O extends Operation>(
	operation: O,
	input: RequestInput<O>,
	target: GraphTarget = {},
): GraphRequest {
	const base = (target.baseUrl ?? graphBaseUrl).replace(/\/+$/, '');
	// A base of one's own, such as the emulator, stands in for every host of Meta.
	const root =
		operation.host !== undefined && base === graphBaseUrl
			? operation.host
			: `${base}/${target.version ?? graphVersion}`;
	const path = operationPath(operation, input.params);
	return {
		method: operation.method,
		url: `${root}${path}${input.query === undefined ? '' : queryString(input.query)}`,
		body: input.body ?? { kind: 'none' },
		...(operation.tokenScheme === undefined ? {} : { tokenScheme: operation.tokenScheme }),
	};
}

function queryString(query: Readonly<Record<string, string | number | boolean | undefined>>) {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined && value !== '') search.set(name, String(value));
	}
	return search.size === 0 ? '' : `?${search.toString()}`;
}
