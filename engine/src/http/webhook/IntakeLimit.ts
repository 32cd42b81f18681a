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
	readonly #held = new WeakMap<IncomingMessage, number>();
	#bytes = 0;

	constructor(
		private readonly largestBody: number,
		private readonly most = mostBytes,
	) {}

	/**
	 * The body of a request. It counts until `release`.
	 * @throws BodyRefused when it, or all together, would be too much; Error when it does not come whole.
	 */
	read(request: IncomingMessage): Promise<Buffer> {
		return new Promise((resolve, reject) => {
			const chunks: Buffer[] = [];
			let size = 0;
			request.on('data', (chunk: Buffer) => {
				const refused = this.#refusal(size + chunk.length, chunk.length);
				if (refused !== null) {
					// What else comes is let go by; the answer is on its way already.
					request.removeAllListeners('data').resume();
					reject(refused);
					return;
				}
				size += chunk.length;
				this.#bytes += chunk.length;
				this.#held.set(request, size);
				chunks.push(chunk);
			});
			request.once('end', () => resolve(Buffer.concat(chunks)));
			request.once('error', reject);
		});
	}

	#refusal(size: number, more: number): BodyRefused | null {
		if (size > this.largestBody) return new BodyRefused(413);
		return this.#bytes + more > this.most ? new BodyRefused(503) : null;
	}

	/** The request is answered, or gone. */
	release(request: IncomingMessage): void {
		this.#bytes -= this.#held.get(request) ?? 0;
		this.#held.delete(request);
	}
}
