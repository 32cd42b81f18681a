import { setTimeout as pause } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Outcome, Reply } from './Reply';

/** Sends an answer the way its faults want: whole, in part, drop by drop, or not at all. */
export function sendReply(reply: FastifyReply, outcome: Outcome): FastifyReply {
	const { afterwards, delivery } = outcome;
	// A caller that hung up while it waited has closed it already; what was accepted goes its way all the same.
	if (reply.raw.closed) afterwards?.();
	else if (afterwards !== undefined) reply.raw.once('close', afterwards);
	const bytes = bytesOf(outcome);
	switch (delivery.kind) {
		case 'cut':
			reply.hijack();
			reply.raw.destroy();
			return reply;
		case 'truncatedBody': {
			const part = bytes.subarray(0, Math.floor(bytes.length * delivery.share));
			if (!delivery.hangUp) return withHead(reply, outcome).send(part);
			reply.hijack();
			writeHead(reply.raw, outcome, bytes.length);
			reply.raw.write(part, () => reply.raw.destroy());
			return reply;
		}
		case 'slowBody':
			reply.hijack();
			writeHead(reply.raw, outcome, bytes.length);
			void drip(reply.raw, bytes, delivery.ms);
			return reply;
		case 'whole':
			return withHead(reply, outcome).send(bytes);
	}
}

const bytesOf = ({ body }: Reply): Buffer =>
	Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

const typeOf = ({ body }: Reply): string =>
	typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';

const withHead = (reply: FastifyReply, outcome: Reply): FastifyReply =>
	reply
		.code(outcome.status)
		.headers({ ...outcome.headers })
		.type(typeOf(outcome));

const writeHead = (raw: ServerResponse, outcome: Reply, length: number): ServerResponse =>
	raw.writeHead(outcome.status, {
		...outcome.headers,
		'content-type': typeOf(outcome),
		'content-length': length,
	});

const drops = 20;

/** Writes a body evenly over some real time, until it is out or the caller has gone. */
async function drip(raw: ServerResponse, bytes: Buffer, ms: number): Promise<void> {
	for (let drop = 0; drop < drops && !raw.destroyed; drop++) {
		const [from, to] = [drop, drop + 1].map((one) => Math.round((bytes.length * one) / drops));
		raw.write(bytes.subarray(from, to));
		await pause(ms / drops, undefined, { ref: false });
	}
	raw.end();
}
