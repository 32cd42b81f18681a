import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A piece of wire between the runner and Graph that can be cut, so that nobody answers where Graph should be. */
export class Severable {
	readonly #sockets = new Set<Socket>();
	#server: Server | undefined;

	private constructor(
		private readonly target: URL,
		private readonly port: number,
	) {}

	static async open(target: string): Promise<Severable> {
		const probe = createServer().listen(0, '127.0.0.1');
		await once(probe, 'listening');
		const { port } = probe.address() as AddressInfo;
		await new Promise((resolve) => probe.close(resolve));
		const wire = new Severable(new URL(target), port);
		await wire.mend();
		return wire;
	}

	get url(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	async mend(): Promise<void> {
		this.#server = createServer((near) => {
			const far = connect(Number(this.target.port), this.target.hostname);
			for (const socket of [near, far]) {
				this.#sockets.add(socket);
				socket.on('error', () => undefined);
				socket.on('close', () => {
					this.#sockets.delete(socket);
					near.destroy();
					far.destroy();
				});
			}
			near.pipe(far).pipe(near);
		}).listen(this.port, '127.0.0.1');
		await once(this.#server, 'listening');
	}

	/** Nobody listens there any more. */
	async cut(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		const closed = new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
		for (const socket of this.#sockets) socket.destroy();
		await closed;
	}

	close(): Promise<void> {
		return this.cut();
	}
}
