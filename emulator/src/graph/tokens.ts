import type { OperationId } from '../../../cloud-api/catalogue';
import type { Business } from '../world/Business';
import { GraphFault } from './GraphFault';

/** Whom a call speaks for: the system user of the business, or the app itself (`appId|appSecret`). */
export type TokenKind = 'user' | 'app';

/** The kind of token a request bears in its header or as `access_token`; undefined when it is none of ours. */
export function tokenKind(
	authorization: string | undefined,
	query: Readonly<Record<string, string>>,
	business: Business,
): TokenKind | undefined {
	const [scheme = '', token] = (authorization ?? '').split(' ');
	const given = /^(bearer|oauth)$/i.test(scheme) ? token : query['access_token'];
	if (given === business.accessToken) return 'user';
	return given === `${business.appId}|${business.appSecret}` ? 'app' : undefined;
}

/** What only the app itself may call, and what it may call beside that. */
const ofApp: readonly OperationId[] = [
	'app.deleteSubscription',
	'app.listSubscriptions',
	'app.subscribe',
];
const ofBoth: readonly OperationId[] = ['app.debugToken', 'app.get'];

/** @throws GraphFault 15 or 10 when the operation is not for this kind of token. */
export function requireToken(operation: OperationId, kind: TokenKind): void {
	if (ofBoth.includes(operation)) return;
	if (kind === 'user' && ofApp.includes(operation)) {
		throw new GraphFault(15, 'This method must be called with an app access_token.');
	}
	if (kind === 'app' && !ofApp.includes(operation)) {
		throw new GraphFault(10, 'This method needs the token of a user, not the one of an app.');
	}
}
