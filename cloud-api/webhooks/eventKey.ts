import { createHash, type Hash } from 'node:crypto';
import type { JsonValue } from '../json';

/**
 * `sha256:` of a JSON value, the same whatever the order of its members.
 * Walks with a stack of its own: a payload nested deeper than the call stack must not throw.
 */
export function contentKey(value: JsonValue): string {
	const hash = createHash('sha256');
	const pending: (JsonValue | Mark)[] = [value];
	while (pending.length > 0) {
		const next = pending.pop();
		if (next instanceof Mark) hash.update(next.text);
		else if (next !== undefined) visit(next, pending, hash);
	}
	return `sha256:${hash.digest('hex')}`;
}

/** A piece of punctuation or a member's name, kept apart from the values that wait. */
class Mark {
	constructor(readonly text: string) {}
}

function visit(value: JsonValue, pending: (JsonValue | Mark)[], hash: Hash) {
	if (typeof value !== 'object' || value === null) {
		hash.update(JSON.stringify(value));
		return;
	}
	if (Array.isArray(value)) {
		const entries: readonly JsonValue[] = value;
		hash.update('[');
		pending.push(new Mark(']'));
		for (const entry of entries.toReversed()) pending.push(new Mark(','), entry);
		return;
	}
	const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? 1 : -1));
	hash.update('{');
	pending.push(new Mark('}'));
	for (const [name, member] of members) {
		pending.push(new Mark(','), member, new Mark(`${JSON.stringify(name)}:`));
	}
}
