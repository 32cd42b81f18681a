import { createHash } from 'node:crypto';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** SHA-256 (hex) of what decides how a journey runs; the same for any order of keys. */
export function versionOf(essence: JsonObject): string {
	return createHash('sha256').update(canonical(essence)).digest('hex');
}

function canonical(value: JsonValue): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (!isJsonObject(value)) return JSON.stringify(value);
	const keys = Object.keys(value).sort();
	return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
}
