import type { JsonObject } from '../json';
import { number, text } from '../reader';

/** An id as text. Meta writes ids of templates and flows as numbers too. */
export function identifier(parent: JsonObject | undefined, name: string): string | undefined {
	const written = text(parent, name);
	if (written !== undefined) return written;
	const value = number(parent, name);
	return value === undefined ? undefined : String(value);
}
