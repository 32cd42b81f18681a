import type { FastifyRequest } from 'fastify';
import type { Caller, TokenCheck } from '../../access/apiToken';
import type { GuessLimit } from '../../access/GuessLimit';
import { reaches } from '../../access/role';
import { WayfareError } from '../../errors/WayfareError';
import type { Route } from './route';

/**
 * Whose request it is, before its body is read. Behind too many wrong tokens of its address even a right one is not
 * looked at: else it could be guessed.
 * @throws WayfareError `api.unauthorized` or `api.guesses`
 */
export function authenticate(
	{ headers, ip }: FastifyRequest,
	check: TokenCheck,
	guesses: GuessLimit,
): Caller {
	const seconds = guesses.waitSeconds(ip);
	if (seconds > 0) throw new WayfareError('api.guesses', `Try again in ${seconds} seconds`);
	const header = headers.authorization;
	const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
	const caller = token === undefined ? null : check(token);
	if (caller !== null) return caller;
	if (token !== undefined) guesses.wrong(ip);
	throw new WayfareError(
		'api.unauthorized',
		header === undefined
			? 'The request has no Authorization header'
			: 'The token is not one of the runner’s',
	);
}

/** The one place where a role meets a route. @throws WayfareError `api.forbidden` */
export function authorise(
	{ name, role }: Caller,
	{ id, least }: Pick<Route, 'id' | 'least'>,
): void {
	if (reaches(role, least)) return;
	throw new WayfareError(
		'api.forbidden',
		`${id} takes the role ${least}; the token “${name}” has the role ${role}`,
	);
}
