import { connect } from 'node:net';

/** One kept-alive HTTP/1.1 connection with one request under way: enough of a client for answers with a length. */
export class Connection {
	#socket;
	#received = '';
	#resolve = () => {};

	static open(port) {
		return new Promise((resolve, reject) => {
			const socket = connect({ host: '127.0.0.1', port, noDelay: true });
			socket.once('error', reject);
			socket.once('connect', () => resolve(new Connection(socket)));
		});
	}

	constructor(socket) {
		this.#socket = socket;
		socket.setEncoding('latin1');
		socket.on('data', (text) => this.#take(text));
		socket.on('close', () => this.#resolve({ status: 0, body: '' }));
	}

	ask(wire) {
		return new Promise((resolve) => {
			this.#resolve = resolve;
			if (this.#socket.writable) this.#socket.write(wire);
			else resolve({ status: 0, body: '' });
		});
	}

	close() {
		this.#socket.destroy();
	}

	#take(text) {
		this.#received += text;
		const head = this.#received.indexOf('\r\n\r\n');
		if (head < 0) return;
		const length = Number(/content-length: (\d+)/i.exec(this.#received)?.[1] ?? 0);
		const start = head + 4;
		if (this.#received.length < start + length) return;
		const status = Number(this.#received.slice(9, 12));
		const body = this.#received.slice(start, start + length);
		this.#received = '';
		this.#resolve({ status, body });
	}
}
