import { scrub } from './scrub';

/**
 * Fields that may be logged; everything else is dropped. Adding one is a decision about privacy.
 */
const allowed: ReadonlySet<string> = new Set([
	'attempt',
	'backlog',
	'brake',
	'budget',
	'address',
	'cause',
	'class',
	'code',
	'contactId',
	'count',
	'dueAt',
	'effectId',
	'errorClass',
	'eventId',
	'events',
	'field',
	'file',
	'gate',
	'graphVersion',
	'inFlight',
	'journeyId',
	'kind',
	'method',
	'ms',
	'node',
	'operation',
	'outcome',
	'phoneNumberId',
	'numbers',
	'problem',
	'plugin',
	'port',
	'reason',
	'reasons',
	'reqId',
	'route',
	'runId',
	'signal',
	'status',
	'statusCode',
	'url',
	'version',
]);

/** Meta's ids of numbers and accounts of ours: as long as phone numbers, and none. */
const ourNumbers: ReadonlySet<string> = new Set(['phoneNumberId', 'numbers', 'brake']);

/** The part of a log line's fields that may be seen, with secrets and phone numbers in its texts blotted out. */
export function loggable(fields: Record<string, unknown>): Record<string, unknown> {
	const seen: Record<string, unknown> = {};
	// Written out, because every line is made with it.
	for (const name of Object.keys(fields)) {
		const value = fields[name];
		if (name === 'err') seen['err'] = errorFields(value);
		else if (allowed.has(name)) seen[name] = ourNumbers.has(name) ? value : plain(value);
	}
	return seen;
}

/** Only scalars and lists of them: an object is a body until proven otherwise. */
function plain(value: unknown): unknown {
	if (typeof value === 'string') return scrub(value);
	if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
	return Array.isArray(value) ? value.map(plain) : undefined;
}

/** What an error says, without the fields libraries hang on it (bodies, headers, SQL values). */
function errorFields(value: unknown): unknown {
	if (!(value instanceof Error)) return scrub(String(value));
	const code = 'code' in value && typeof value.code === 'string' ? { code: value.code } : {};
	const cause = value.cause === undefined ? {} : { cause: errorFields(value.cause) };
	return {
		type: value.name,
		message: scrub(value.message),
		stack: scrub(value.stack ?? ''),
		...code,
		...cause,
	};
}
