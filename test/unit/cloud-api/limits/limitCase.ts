import type { Envelope } from '../../../../cloud-api/messages/envelope';
import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';

/** A limit of Meta's: a message whose one size is `n`, the sizes that pass, and the field to blame. */
export interface LimitCase {
	readonly field: string;
	readonly min?: number;
	readonly max?: number;
	readonly message: (n: number) => OutboundMessage;
	readonly envelope?: (n: number) => Partial<Envelope>;
}

/** A text of so many characters. */
export const chars = (n: number): string => 'a'.repeat(n);

/** So many entries, each told its number. */
export const many = <T>(n: number, entry: (index: number) => T): readonly T[] =>
	Array.from({ length: n }, (_hole, index) => entry(index));
