import type { FastifyRequest } from 'fastify';

/** Bodies in memory at once: what is being received, and what waits for the disk. */
const mostBytes = 64 * 1024 * 1024;

/** Why a body was not read. */
class BodyRefused extends Error {
	override readonly name = 'BodyRefused';

	constructor(readonly statusCode: 413 | 503) {
		super(statusCode === 413 ? 'The body is too large' : 'Too much comes at once');
	}
}

/** Reads bodies within bounds, byte by byte as they come, so that a flood is turned away instead of remembered. */
export class IntakeLimit {
	readonly #held = new WeakMap<FastifyRequest, number>();
	#bytes = 0;

	constructor(
		private readonly largestBody: number,
		private readonly most = mostBytes,
	) {}

	/**
	 * The body of a request. It counts until `release`.
	 * @throws BodyRefused when it, or all together, would be too much.
	 */
	async read(request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<Buffer> {
		const chunks: Buffer[] = [];
		let size = 0;
		for await (const chunk of payload) {
			size += chunk.length;
			if (size > this.largestBody) throw new BodyRefused(413);
			if (this.#bytes + chunk.length > this.most) throw new BodyRefused(503);
			this.#bytes += chunk.length;
			this.#held.set(request, size);
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	}

	/** The request is answered, or gone. */
	release(request: FastifyRequest): void {
		this.#bytes -= this.#held.get(request) ?? 0;
		this.#held.delete(request);
	}
}
