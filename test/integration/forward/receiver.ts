import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** One request that came in. */
export interface Arrival {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly bytes: Buffer;
	readonly body: JsonObject;
}

/** What the receiver answers, and after which arrivals under way it does. */
export interface Reply {
	readonly status: number;
	readonly json?: JsonObject;
	/** Held back until it resolves. */
	readonly after?: Promise<void>;
}

/** Somebody's webhook on the loopback: n8n's place in these tests. */
export interface Receiver {
	readonly url: string;
	readonly arrived: readonly Arrival[];
	close(): Promise<void>;
}

/** Listens on `port`, or any free one; each request gets what `reply` says. */
export async function startReceiver(
	reply: (arrival: Arrival) => Reply = () => ({ status: 200 }),
	port = 0,
): Promise<Receiver> {
	const arrived: Arrival[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const bytes = Buffer.concat(chunks);
			const parsed = JSON.parse(bytes.toString()) as JsonValue;
			const body = isJsonObject(parsed) ? parsed : {};
			const arrival = { path: request.url ?? '', headers: request.headers, bytes, body };
			arrived.push(arrival);
			const { status, json = {}, after = Promise.resolve() } = reply(arrival);
			void after.then(() => {
				response.writeHead(status, { 'content-type': 'application/json' });
				response.end(JSON.stringify(json));
			});
		});
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const { port: taken } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${taken}/hook`,
		arrived,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
