import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');
const room = 16 * 1024;
/** An answer that takes longer does not come any more: the connection counts as cut. */
const patienceMs = 20_000;

/**
 * One kept-alive HTTP/1.1 connection with one request under way: enough of a client for answers with a length. Answers
 * are read into one buffer and parsed only as far as must be, so that the client takes little of the cores it shares.
 */
export class Connection {
	#socket;
	#received = Buffer.alloc(room);
	#length = 0;
	#resolve = () => {};

	static open(port) {
		return new Promise((resolve, reject) => {
			const connection = new Connection(port, () => resolve(connection), reject);
		});
	}

	constructor(port, onConnect, onError) {
		const onread = {
			buffer: Buffer.alloc(room),
			callback: (size, chunk) => this.#take(size, chunk),
		};
		this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread });
		this.#socket.setTimeout(patienceMs, () => this.#socket.destroy());
		this.#socket.once('error', onError);
		this.#socket.once('connect', onConnect);
		this.#socket.on('close', () => {
			this.#resolve({ status: 0, body: '' });
			onError(new Error('The connection was cut'));
		});
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

	#take(size, chunk) {
		chunk.copy(this.#received, this.#length, 0, size);
		this.#length += size;
		const end = this.#received.subarray(0, this.#length).indexOf(headEnd);
		if (end < 0) return true;
		const head = this.#received.latin1Slice(0, end);
		const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
		const start = end + headEnd.length;
		if (this.#length < start + length) return true;
		this.#length = 0;
		const body = this.#received.latin1Slice(start, start + length);
		this.#resolve({ status: Number(head.slice(9, 12)), body });
		return true;
	}
}
