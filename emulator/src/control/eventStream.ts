import type { FastifyReply } from 'fastify';

/** Proxies and browsers drop a silent connection. Real time. */
const heartbeatMs = 15_000;

/**
 * Keeps an answer open as server-sent events. `follow` gets the way to send one and returns the way to
 * stop, called once the reader has gone.
 */
export function eventStream(
	reply: FastifyReply,
	follow: (send: (event: string, data: unknown) => void) => () => void,
): FastifyReply {
	reply.hijack();
	reply.raw.writeHead(200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		connection: 'keep-alive',
	});
	const stop = follow((event, data) => {
		reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	});
	const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatMs);
	reply.raw.once('close', () => {
		clearInterval(heartbeat);
		stop();
	});
	return reply;
}
