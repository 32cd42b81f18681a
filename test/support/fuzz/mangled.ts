import fc from 'fast-check';

/** One change of bytes, at a place between start (0) and end (1). */
interface Edit {
	readonly at: number;
	readonly does: 'flip' | 'set' | 'cut' | 'drop' | 'double' | 'grow';
	readonly byte: number;
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	does: fc.constantFrom('flip', 'set', 'cut', 'drop', 'double', 'grow'),
	byte: fc.nat({ max: 255 }),
});

/** Bytes that were right, with a few changes; none at all now and then. */
export const mangled = (right: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> =>
	fc
		.tuple(right, fc.array(anyEdit, { maxLength: 4 }))
		.map(([bytes, edits]) => edits.reduce(edited, Buffer.from(bytes)));

/** Text that was right, likewise. */
export const mangledText = (right: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	mangled(right.map((text) => Buffer.from(text, 'latin1'))).map((bytes) =>
		bytes.toString('latin1'),
	);

function edited(bytes: Buffer, { at, does, byte }: Edit): Buffer {
	const place = Math.min(Math.floor(at * bytes.length), Math.max(0, bytes.length - 1));
	const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
	switch (does) {
		case 'flip':
			return Buffer.concat([
				before,
				after.map((value, index) => (index === 0 ? value ^ (1 << (byte % 8)) : value)),
			]);
		case 'set':
			return Buffer.concat([before, Buffer.of(byte), after.subarray(1)]);
		case 'cut':
			return before;
		case 'drop':
			return Buffer.concat([before, after.subarray(1 + (byte % 20))]);
		case 'double':
			return Buffer.concat([bytes, after]);
		case 'grow':
			return Buffer.concat([before, Buffer.of(byte, byte ^ 0x55), after]);
	}
}
