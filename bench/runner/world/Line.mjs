import { Connection } from '../../Connection.mjs';

/**
 * A connection to the measured server that is opened again when the server closed it while nothing was said, and once
 * when it was cut: as Meta does, the webhook is then delivered again.
 */
export class Line {
	#port;
	#connection;

	constructor(port, connection) {
		[this.#port, this.#connection] = [port, connection];
	}

	static async open(port) {
		return new Line(port, await Connection.open(port));
	}

	/** Status 0: nobody is there any more. */
	async ask(wire) {
		const answer = await this.#connection.ask(wire);
		if (answer.status !== 0) return answer;
		try {
			this.#connection = await Connection.open(this.#port);
		} catch {
			return answer;
		}
		return await this.#connection.ask(wire);
	}

	close() {
		this.#connection.close();
	}
}
