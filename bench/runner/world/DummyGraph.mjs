import { createServer } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Takes every message there is and answers as Graph does, on bare sockets: what it costs is taken from the one who is
 * measured. `onMessage` hears of each message: its id, whom it is for, of which number, and the sender's own id in it.
 */
export class DummyGraph {
	#server;
	#count = 0;

	constructor(onMessage) {
		this.#server = createServer({ noDelay: true }, (socket) => {
			let received = Buffer.alloc(0);
			socket.on('error', () => socket.destroy());
			socket.on('data', (chunk) => {
				received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
				for (;;) {
					const end = received.indexOf(headEnd);
					if (end < 0) return;
					const head = received.latin1Slice(0, end);
					const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
					const total = end + headEnd.length + length;
					if (received.length < total) return;
					const message = this.#read(head, received.latin1Slice(end, total));
					received = received.subarray(total);
					socket.write(answerTo(message));
					onMessage(message);
				}
			});
		});
	}

	listen() {
		return new Promise((resolve) => {
			this.#server.listen(0, '127.0.0.1', () => resolve(this.#server.address().port));
		});
	}

	#read(head, body) {
		return {
			id: `wamid.BENCH${++this.#count}`,
			number: /^POST \/[^/]+\/(\d+)\//.exec(head)?.[1] ?? '',
			to: /"to": ?"?(\d+)/.exec(body)?.[1] ?? '',
			callback: /"biz_opaque_callback_data": ?"([^"]*)"/.exec(body)?.[1],
		};
	}
}

function answerTo({ id, to }) {
	const body = `{"messaging_product":"whatsapp","contacts":[{"input":"${to}","wa_id":"${to}"}],"messages":[{"id":"${id}"}]}`;
	return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}
