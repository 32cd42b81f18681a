import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server inside that nobody from outside may reach: it counts connections, not requests. */
export interface Canary {
	readonly port: number;
	readonly connections: () => number;
	readonly requests: readonly IncomingMessage[];
	close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Listens on every address of the machine, as what is not meant for the public often does. */
export async function startCanary(answer: Answer = (_, response) => response.end('found')) {
	let connections = 0;
	const requests: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		requests.push(request);
		answer(request, response);
	});
	server.on('connection', (_socket: Socket) => connections++);
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const { port } = server.address() as AddressInfo;
	const canary: Canary = {
		port,
		connections: () => connections,
		requests,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return canary;
}
