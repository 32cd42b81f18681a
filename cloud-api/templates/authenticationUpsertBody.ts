import { present } from '../json';
import { count, each, range, result, type Result } from '../limits';
import { authenticationComponents } from './componentsOf';
import { authenticationLimits } from './limits/authenticationLimits';
import { languageLimits, nameLimits } from './templateBody';
import type { AuthenticationSpec } from './TemplateSpec';

/** One authentication template in many languages; Meta writes all its texts. */
export interface AuthenticationUpsert extends AuthenticationSpec {
	readonly name: string;
	readonly languages: readonly string[];
	readonly ttlSeconds?: number | undefined;
}

/** The body of `POST /{waba}/upsert_message_templates`. */
export function authenticationUpsertBody(upsert: AuthenticationUpsert): Result {
	const { name, languages, ttlSeconds } = upsert;
	const components = authenticationComponents(upsert);
	return result(
		present({
			name,
			languages,
			category: 'AUTHENTICATION',
			components,
			message_send_ttl_seconds: ttlSeconds,
		}),
		nameLimits(name),
		count('languages', languages, 1, Infinity),
		each('languages', languages, (language, path) => languageLimits(path, language)),
		ttlSeconds === -1 ? [] : range('message_send_ttl_seconds', ttlSeconds, 30, 900),
		authenticationLimits(components),
	);
}
