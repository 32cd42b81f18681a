import { createServer, type IncomingMessage } from 'node:http';
import { verifySignature } from '../../../cloud-api/signature';

/** One webhook as it arrived. */
export interface Received {
	readonly raw: Buffer;
	readonly signature: string;
	readonly signed: boolean;
	readonly change: Change;
}

export interface Change {
	readonly messages?: readonly Readonly<Record<string, unknown>>[];
	readonly statuses?: readonly (Readonly<Record<string, unknown>> & { readonly status: string })[];
	readonly contacts?: readonly Readonly<Record<string, unknown>>[];
}

/** A webhook receiver on the loopback that remembers what it got and fails when told. */
export interface Receiver {
	readonly url: string;
	readonly received: readonly Received[];
	/** Every POST, answered well or not. */
	readonly attempts: number;
	/** The statuses it took, in order: `sent`, `delivered`, … */
	statuses(): readonly string[];
	answerWith(status: number): void;
	close(): Promise<void>;
}

export const appSecret = 'a-secret-for-tests';
export const verifyToken = 'a-verify-token-for-tests';

export async function createReceiver(): Promise<Receiver> {
	const received: Received[] = [];
	let attempts = 0;
	let answer = 200;
	const server = createServer((request, response) => {
		void (async () => {
			if (request.method === 'GET') {
				const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
				const right = query.get('hub.verify_token') === verifyToken;
				response.writeHead(right ? 200 : 403).end(right ? query.get('hub.challenge') : '');
				return;
			}
			attempts++;
			const raw = await bodyOf(request);
			if (answer === 200) {
				received.push({
					raw,
					signature: String(request.headers['x-hub-signature-256']),
					signed: verifySignature(raw, request.headers['x-hub-signature-256'], appSecret),
					change: JSON.parse(raw.toString()).entry[0].changes[0].value,
				});
			}
			response.writeHead(answer).end();
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/webhook`,
		received,
		get attempts() {
			return attempts;
		},
		statuses: () =>
			received.flatMap((one) => one.change.statuses?.map((status) => status.status) ?? []),
		answerWith: (status) => {
			answer = status;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
	return Buffer.concat(chunks);
}
