import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** One request as it arrived. */
export interface Arrived {
	readonly method: string;
	readonly path: string;
	readonly authorization: string;
	readonly contentType: string;
	readonly body: string;
}

/** An answer; `hangUp` closes the connection without one. */
export type Answer =
	{ readonly status: number; readonly json?: object; readonly bytes?: Buffer } | 'hangUp';

/** A Graph API of a few lines on loopback: it answers what the test says and keeps what it got. */
export interface GraphServer {
	readonly url: string;
	readonly arrived: Arrived[];
	readonly credential: ICredentialDataDecryptedObject;
	close(): Promise<void>;
}

/** Starts it on a free port. */
export async function graphServer(answer: (request: Arrived) => Answer): Promise<GraphServer> {
	const arrived: Arrived[] = [];
	const server = createServer((request, response) => {
		void read(request).then((one) => {
			arrived.push(one);
			const said = answer(one);
			if (said === 'hangUp') return request.socket.destroy();
			response.writeHead(said.status, {
				'Content-Type': said.bytes === undefined ? 'application/json' : 'application/octet-stream',
			});
			return response.end(said.bytes ?? JSON.stringify(said.json ?? {}));
		});
	});
	await new Promise<void>((done) => {
		server.listen(0, '127.0.0.1', done);
	});
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		arrived,
		credential: {
			accessToken: 'user-token',
			businessAccountId: '2001',
			phoneNumberId: '1001',
			appId: '3001',
			appSecret: 'app-secret',
			verifyToken: 'verify-me',
			baseUrl: url,
			graphVersion: 'v26.0',
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

async function read(request: IncomingMessage): Promise<Arrived> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return {
		method: request.method ?? '',
		path: request.url ?? '',
		authorization: request.headers.authorization ?? '',
		contentType: request.headers['content-type'] ?? '',
		body: Buffer.concat(chunks).toString('latin1'),
	};
}
