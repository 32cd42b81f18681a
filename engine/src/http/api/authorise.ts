import type { onRequestHookHandler } from 'fastify';
import type { TokenCheck } from '../../access/apiToken';
import { WayfareError } from '../../errors/WayfareError';

/** Lets a request on only with the right bearer token; runs before the body is read. */
export const authorise =
	(check: TokenCheck): onRequestHookHandler =>
	(request, _reply, done) => {
		const header = request.headers.authorization;
		const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
		if (token !== undefined && check(token)) done();
		else
			done(
				new WayfareError(
					'api.unauthorized',
					header === undefined
						? 'The request has no Authorization header'
						: 'The token is not the runner’s',
				),
			);
	};
