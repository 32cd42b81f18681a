import { createHmac, timingSafeEqual } from 'node:crypto';
import { isJsonObject } from '../json';

/**
 * Whether a `flow_token_signature` vouches for the token: a JWT signed with HS256, no other algorithm whatever its
 * header says, under the app secret, whose claim `flow_token` is the token. Meta documents no `exp`.
 */
export function verifyFlowTokenSignature(jwt: string, flowToken: string, appSecret: string) {
	const [header, payload, signature, ...more] = jwt.split('.');
	if (header === undefined || payload === undefined || signature === undefined) return false;
	if (more.length > 0 || appSecret === '') return false;
	const expected = createHmac('sha256', appSecret).update(`${header}.${payload}`).digest();
	const given = Buffer.from(signature, 'base64url');
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
	return claimOf(header, 'alg') === 'HS256' && claimOf(payload, 'flow_token') === flowToken;
}

function claimOf(part: string, name: string): unknown {
	try {
		const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
		return isJsonObject(value) ? value[name] : undefined;
	} catch {
		return undefined;
	}
}
