import type { IncomingMessage } from 'node:http';

/** Bodies in memory at once: what is being received, and what waits for the disk. */
const mostBytes = 64 * 1024 * 1024;

/** A body was not read: it is too large (413), or too much comes at once (503). */
export class BodyRefused extends Error {
	override readonly name = 'BodyRefused';

	constructor(readonly status: 413 | 503) {
		super(status === 413 ? 'The body is too large' : 'Too much comes at once');
	}
}

/** Reads bodies within bounds, byte by byte as they come, so that a flood is turned away instead of remembered. */
export class IntakeLimit {
	#bytes = 0;

	constructor(
		private readonly largestBody: number,
		private readonly most = mostBytes,
	) {}

	/**
	 * Hands the body of a request to `use`, and counts it until that is done.
	 * @throws BodyRefused when it, or all together, would be too much; Error when it does not come whole.
	 */
	async read<Result>(
		request: IncomingMessage,
		use: (body: Buffer) => Promise<Result>,
	): Promise<Result> {
		let size = 0;
		const count = (more: number): BodyRefused | null => {
			const refused = this.#refusal(size + more, more);
			if (refused !== null) return refused;
			size += more;
			this.#bytes += more;
			return null;
		};
		try {
			return await use(await whole(request, count));
		} finally {
			this.#bytes -= size;
		}
	}

	#refusal(size: number, more: number): BodyRefused | null {
		if (size > this.largestBody) return new BodyRefused(413);
		return this.#bytes + more > this.most ? new BodyRefused(503) : null;
	}
}

function whole(
	request: IncomingMessage,
	count: (more: number) => BodyRefused | null,
): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => {
			const refused = count(chunk.length);
			if (refused === null) {
				chunks.push(chunk);
				return;
			}
			// What else comes is let go by; the answer is on its way already.
			request.removeAllListeners('data').resume();
			reject(refused);
		});
		request.on('end', () => {
			const [first] = chunks;
			resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
		});
		request.on('error', reject);
	});
}
