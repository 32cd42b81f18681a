import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	createFlowsEndpoint,
	type FlowsEndpoint,
	type FlowsEndpointOptions,
} from './createFlowsEndpoint';

export interface FlowsServerOptions extends FlowsEndpointOptions {
	/** Bytes of a request; 1 MiB unless told (Meta's own limit is 10 MB). */
	readonly largestBody?: number;
}

export interface FlowsServer {
	readonly endpoint: FlowsEndpoint;
	/** Resolves with the port; 0 takes any. */
	listen(at: { readonly port: number; readonly host: string }): Promise<number>;
	/** Ends connections and RSA threads. */
	close(): Promise<void>;
}

/** A request that comes in byte by byte would hold its connection for ever. */
const slowestRequestMs = 10_000;

/** Longer than proxies keep theirs (nginx 60 s): who closes first must be the one who knows that nothing is on the way. */
const idleConnectionMs = 72_000;

/**
 * `POST /flows/{phone number id}`, the endpoint URI to enter at Meta. Throws before it starts without secret or key.
 * Bare `node:http`: one route with one kind of body, and a framework's share of the processor is RSA's loss
 * (`npm run bench:flows`).
 */
export function createFlowsServer(options: FlowsServerOptions): FlowsServer {
	const endpoint = createFlowsEndpoint(options);
	const largest = options.largestBody ?? 1024 * 1024;
	const timeouts = { requestTimeout: slowestRequestMs, keepAliveTimeout: idleConnectionMs };
	const server = createServer(timeouts, (request, response) => {
		const receive = endpoint.receiverOf(numberIn(request));
		if (receive === undefined) return refuse(response, 404);
		// Whatever the content type says, even what is none, the signature is over bytes.
		takeBody(request, response, largest, (body) => {
			void receive(body, request.headers['x-hub-signature-256']).then(({ status, body: text }) =>
				answer(response, status, text),
			);
		});
	});
	return {
		endpoint,
		listen: ({ port, host }) =>
			new Promise((resolve, reject) => {
				server.once('error', reject);
				server.listen(port, host, () => {
					server.removeListener('error', reject);
					resolve((server.address() as AddressInfo).port);
				});
			}),
		close: async () => {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await Promise.all([closed, endpoint.close()]);
		},
	};
}

const prefix = '/flows/';

/** The number a request is for; what is none, as it is for any other path or method, has no keys. */
const numberIn = ({ method, url = '' }: IncomingMessage): string =>
	method === 'POST' && url.startsWith(prefix) ? url.slice(prefix.length) : '';

/** Reads the whole body, or answers 413 to one that is too long without keeping it. */
function takeBody(
	request: IncomingMessage,
	response: ServerResponse,
	largest: number,
	onBody: (body: Buffer) => void,
): void {
	if (Number(request.headers['content-length'] ?? 0) > largest) return refuse(response, 413);
	const chunks: Buffer[] = [];
	let length = 0;
	request.on('data', (chunk: Buffer) => {
		length += chunk.length;
		if (length > largest) {
			request.removeAllListeners('data');
			refuse(response, 413);
		} else chunks.push(chunk);
	});
	request.on('end', () => {
		const [only = Buffer.alloc(0)] = chunks;
		if (length <= largest) onBody(chunks.length > 1 ? Buffer.concat(chunks) : only);
	});
}

/** Refused before its body was read, the connection cannot be used again. */
function refuse(response: ServerResponse, status: 404 | 413): void {
	response.writeHead(status, { 'content-length': 0, connection: 'close' }).end();
}

/** Base64 and nothing else, so a character is a byte. */
function answer(response: ServerResponse, status: number, text: string): void {
	// A list, because Node walks it as it is.
	response.writeHead(status, ['content-type', 'text/plain', 'content-length', `${text.length}`]);
	response.end(text, 'latin1');
}
