import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { known, list } from '../reader';
import { contentKey } from './eventKey';
import type { Parsed } from './parsed';
import type { Channel, Notice, Received, UnknownEvent } from './received';

/** One entry of `changes[]`: what a reader of a field works on. */
export interface Change {
	/** Meta's name of the field, as it was spelled. */
	readonly field: string;
	readonly value: JsonObject;
	/** The whole change, `field` and `value`. */
	readonly raw: JsonValue;
	readonly channel: Channel;
	/** The `time` of the entry around it, milliseconds. */
	readonly notifiedAt: number | undefined;
}

/** What an event about a part of the change has in common with all others; the key is made of its content. */
export const receivedOf = ({ field, channel }: Change, raw: JsonValue): Received => ({
	key: contentKey({ field, ...channel, raw }),
	field,
	raw,
	...channel,
});

/** The same for news that the whole value is. */
export const noticeOf = ({ field, channel, value, notifiedAt }: Change): Notice => ({
	key: contentKey({ field, ...channel, raw: value, time: notifiedAt ?? null }),
	field,
	raw: value,
	...channel,
	...known({ notifiedAt }),
});

/** A part of a change that nothing more is known about. */
const unknownPart = (change: Change, raw: JsonValue, problem?: string): UnknownEvent => ({
	type: 'unknown',
	...receivedOf(change, raw),
	field: change.field,
	...known({ problem }),
});

/** The whole change, when nothing could be read in it. */
export const unknownChange = (change: Change, problem?: string): UnknownEvent =>
	unknownPart(change, change.raw, problem);

/** Reads the entries of one list of the value; what cannot be read is kept with the reason. */
export const eachOf = <Event extends Received>(
	change: Change,
	part: string,
	parse: (raw: JsonObject) => Parsed<Event>,
): readonly (Event | UnknownEvent)[] => entriesOf(change, list(change.value, part), parse);

/** Reads the entries of a list from anywhere in the value. */
export const entriesOf = <Event extends Received>(
	change: Change,
	entries: readonly JsonValue[],
	parse: (raw: JsonObject) => Parsed<Event>,
): readonly (Event | UnknownEvent)[] =>
	entries.map((raw) => {
		if (!isJsonObject(raw)) return unknownPart(change, raw, 'an entry that is not an object');
		const parsed = parse(raw);
		return parsed.ok ? parsed.event : unknownPart(change, raw, parsed.problem);
	});
