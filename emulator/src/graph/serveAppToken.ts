import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Business } from '../world/Business';
import type { Emulation } from '../world/Emulation';
import { GraphFault } from './GraphFault';

const wish = z.object({
	client_id: z.coerce.string(),
	client_secret: z.string(),
	grant_type: z.literal('client_credentials'),
});

/**
 * Gives the app's own token for its id and secret, the one call that needs no token. It is logged without its
 * contents, which are secrets on both sides.
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens
 */
export function serveAppToken(
	app: FastifyInstance,
	{ business, clock, ids, log }: Emulation,
): void {
	const answer = (request: FastifyRequest): readonly [status: number, body: object] => {
		try {
			return [200, appToken({ ...Object(request.query), ...Object(request.body) }, business)];
		} catch (cause) {
			if (!(cause instanceof GraphFault)) throw cause;
			return [cause.httpStatus, cause.envelope(ids.trace())];
		}
	};
	for (const url of ['/oauth/access_token', '/:version/oauth/access_token']) {
		app.route({
			method: ['GET', 'POST'],
			url,
			handler: (request, reply) => {
				const [status, body] = answer(request);
				const path = request.url.split('?')[0] ?? '';
				log.add({ at: clock.now(), method: request.method, path, status, tookMs: 0, faults: [] });
				return reply.code(status).send(body);
			},
		});
	}
}

function appToken(given: unknown, { appId, appSecret }: Business): object {
	const { data, error } = wish.safeParse(given);
	if (error !== undefined) {
		const name = error.issues[0]?.path.join('.') ?? '';
		throw new GraphFault(101, `Parameter "${name}" is missing or wrong.`);
	}
	if (data.client_id !== appId) {
		throw new GraphFault(101, `Error validating application: there is no app ${data.client_id}.`);
	}
	if (data.client_secret !== appSecret) {
		throw new GraphFault(1, 'Error validating client secret.', { httpStatus: 400 });
	}
	return { access_token: `${appId}|${appSecret}`, token_type: 'bearer' };
}
