import type { FastifyInstance } from 'fastify';
import { ControlError } from './parseControl';

const loopbackNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether an address to listen on can be reached from this machine only. */
export const isLoopback = (host: string): boolean => loopbackNames.has(host);

/**
 * A page of another site must not drive the emulator through the visitor's browser: neither by its own
 * origin nor by a name of its own that resolves to the loopback. Programs send no Origin header and pass;
 * Graph paths are guarded by their token.
 */
export function refuseForeignOrigins(app: FastifyInstance, loopbackOnly: boolean): void {
	app.addHook('onRequest', (request, _reply, done) => {
		const { origin, host } = request.headers;
		if (!request.url.startsWith('/emulator')) return done();
		if (origin !== undefined && origin !== `http://${host ?? ''}`) {
			return done(new ControlError(403, `Requests from pages of ${origin} are refused.`));
		}
		if (loopbackOnly && !isLoopback(request.hostname)) {
			return done(new ControlError(403, `Use 127.0.0.1 or localhost, not ${request.hostname}.`));
		}
		return done();
	});
}
