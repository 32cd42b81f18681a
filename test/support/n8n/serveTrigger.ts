import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { type Activation, deliver } from './triggerContext';

/** A trigger behind HTTP, as n8n puts it there. */
export interface ServedTrigger {
	/** `http://127.0.0.1:…`, the path of n8n's production or test webhook still to come. */
	readonly origin: string;
	/** The items of every execution it started, oldest first. */
	readonly executions: IDataObject[][];
	/** How requests were answered, e.g. `GET /webhook/abc/webhook 200`. */
	readonly answers: string[];
	close(): Promise<void>;
}

/** Serves the trigger of `activation`, on every path. */
export async function serveTrigger(
	type: INodeType,
	activation: () => Activation,
): Promise<ServedTrigger> {
	const executions: IDataObject[][] = [];
	const answers: string[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const { status, text, data } = await handle(request);
			const items = data.workflowData?.[0];
			if (items !== undefined) executions.push(items.map(({ json }) => json));
			answers.push(
				`${request.method} ${new URL(request.url ?? '', 'http://n8n').pathname} ${status || 200}`,
			);
			response.writeHead(status || 200, { 'Content-Type': 'text/plain' }).end(text);
		})();
	});
	const handle = async (request: IncomingMessage) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		return await deliver(type, activation(), {
			webhook: request.method === 'GET' ? 'setup' : 'default',
			query: Object.fromEntries(new URL(request.url ?? '', 'http://n8n').searchParams),
			headers: request.headers as Record<string, string>,
			body: Buffer.concat(chunks),
		});
	};
	return { origin: await listen(server), executions, answers, close: () => close(server) };
}

const listen = (server: Server): Promise<string> =>
	new Promise((done) => {
		server.listen(0, '127.0.0.1', () =>
			done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
		);
	});

const close = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
