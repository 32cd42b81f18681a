import type { IncomingHttpHeaders } from 'node:http';
import type { OperationName, Resource } from '../../../cloud-api/catalogue';
import type { MultipartFile } from './readBody';
import type { Emulation } from '../world/Emulation';

/** One call of the Graph API, read and authorised, on its way to the handler of its operation. */
export interface GraphCall {
	/** Path parameters by the names of the catalogue's template. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	/** The whole address of the request, for the links of a page. */
	readonly url: string;
	/** Parsed JSON or form fields; undefined when there is none. */
	readonly body: unknown;
	readonly file: MultipartFile | undefined;
	/** The body as it came, where it is a file and no form around it. */
	readonly bytes: Buffer | undefined;
	readonly headers: IncomingHttpHeaders;
}

export interface GraphAnswer {
	readonly body: object;
	/** 200 unless given; a refusal that also says what was done is an answer of its own. */
	readonly status?: number;
	/** The message it put on its way, whose statuses follow. */
	readonly messageId?: string;
	/** Runs once the answer has left, so that a status never overtakes it. */
	readonly afterwards?: () => void;
}

/** Emulates one operation. Throws GraphFault to answer with an error envelope. */
export type Handler = (call: GraphCall, emulation: Emulation) => GraphAnswer | Promise<GraphAnswer>;

/** One handler for every row of a resource: a row without one does not compile. */
export type HandlersOf<R extends Resource> = { readonly [N in OperationName<R>]: Handler };
