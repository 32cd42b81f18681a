import { createHash } from 'node:crypto';
import type { JsonValue } from '../json';

/** `sha256:` of a JSON value, the same whatever the order of its members. */
export function contentKey(value: JsonValue): string {
	const hash = createHash('sha256');
	let text = '';
	for (const piece of pieces(value)) {
		text += piece;
		// Hashing token by token costs far more than the walk itself.
		if (text.length > 16_384) {
			hash.update(text);
			text = '';
		}
	}
	return `sha256:${hash.update(text).digest('hex')}`;
}

/** A piece of punctuation or a member's name, kept apart from the values that wait. */
class Mark {
	constructor(readonly text: string) {}
}

/**
 * The value as JSON with sorted members, piece by piece.
 * Walks with a stack of its own: a payload nested deeper than the call stack must not throw.
 */
function* pieces(value: JsonValue): Generator<string> {
	const pending: (JsonValue | Mark)[] = [value];
	while (pending.length > 0) {
		const next = pending.pop();
		if (next === undefined) continue;
		if (next instanceof Mark) yield next.text;
		else if (typeof next !== 'object' || next === null) yield JSON.stringify(next);
		else yield open(next, pending);
	}
}

/** Puts what the list or object holds on the stack, last first, and tells how it begins. */
function open(value: object, pending: (JsonValue | Mark)[]): '[' | '{' {
	if (Array.isArray(value)) {
		const entries: readonly JsonValue[] = value;
		pending.push(new Mark(']'));
		for (const entry of entries.toReversed()) pending.push(new Mark(','), entry);
		return '[';
	}
	const members: readonly [string, JsonValue][] = Object.entries(value);
	pending.push(new Mark('}'));
	for (const [name, member] of members.toSorted(([a], [b]) => (a < b ? 1 : -1))) {
		pending.push(new Mark(','), member, new Mark(`${JSON.stringify(name)}:`));
	}
	return '{';
}
