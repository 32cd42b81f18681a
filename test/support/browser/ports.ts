import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** A server that does nothing but hold a free port of the loopback. */
export async function holdPort(): Promise<{ readonly server: Server; readonly port: number }> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { server, port: (server.address() as AddressInfo).port };
}

/** Ports that nobody had a moment ago, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
	const held = await Promise.all(Array.from({ length: count }, holdPort));
	await Promise.all(
		held.map(({ server }) => {
			server.close();
			return once(server, 'close');
		}),
	);
	return held.map(({ port }) => port);
}
