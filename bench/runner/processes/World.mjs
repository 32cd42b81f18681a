import { fileURLToPath } from 'node:url';
import { randomBytes } from 'node:crypto';
import { ChildProcess } from './ChildProcess.mjs';

const entry = fileURLToPath(new URL('../world/main.mjs', import.meta.url));

/** Meta's side, as the benchmark steers it: see `world/main.mjs` for what each of its commands does. */
export class World {
	#child = new ChildProcess(entry);
	secret = randomBytes(16).toString('hex');
	graphPort = 0;
	#asked = 0;

	static async open() {
		const world = new World();
		world.graphPort = (await world.#ask('graph')).port;
		return world;
	}

	/** `count` messages made in advance, of so many `people`, for a server at `port`. */
	prepare({ people = 5000, count = 0, path = '/webhook', sockets = 32, first = 0, ...more }) {
		const { secret } = this;
		return this.#ask('prepare', { people, count, path, sockets, first, secret, ...more });
	}

	/** `more`: `leadInSeconds` before it counts, and `lastAnswersMs` at the end for the answers that are still to come. */
	saturate(seconds, window, more = {}) {
		return this.#ask('saturate', { seconds, window, ...more });
	}

	ingest(seconds) {
		return this.#ask('ingest', { seconds });
	}

	pace(wish) {
		return this.#ask('pace', { first: 0, ...wish });
	}

	remember() {
		return this.#ask('remember');
	}

	tell(port) {
		return this.#ask('tell', { port });
	}

	writeToAll(port) {
		return this.#ask('writeToAll', { port });
	}

	ledger() {
		return this.#ask('ledger');
	}

	/** When Graph took each message since `prepare` (ms UTC). */
	async arrivals() {
		return (await this.#ask('arrivals')).arrivals;
	}

	kill() {
		return this.#child.kill();
	}

	#ask(command, wish = {}) {
		const nth = ++this.#asked;
		return this.#child.ask({ command, nth, ...wish }, (answer) => answer.nth === nth);
	}
}
