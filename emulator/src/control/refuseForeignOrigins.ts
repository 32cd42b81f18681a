import type { FastifyInstance } from 'fastify';
import { ControlError } from './parseControl';

/**
 * A page of another site must not drive the emulator through the visitor's browser. Programs send no
 * Origin header and pass; Graph paths are guarded by their token.
 */
export function refuseForeignOrigins(app: FastifyInstance): void {
	app.addHook('onRequest', (request, _reply, done) => {
		const { origin, host } = request.headers;
		const foreign = origin !== undefined && origin !== `http://${host ?? ''}`;
		if (foreign && request.url.startsWith('/emulator')) {
			done(new ControlError(403, `Requests from pages of ${origin} are refused.`));
		} else done();
	});
}
