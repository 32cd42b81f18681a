/** DER of X.690, as much of it as a certificate needs. */
export const der = {
	sequence: (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts),
	set: (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts),
	/** A number above nought of any length; DER wants it as short as it can be without looking negative. */
	integer(bytes: Buffer): Buffer {
		const short = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
		return tagged(0x02, (short[0] ?? 0) < 0x80 ? short : Buffer.concat([Buffer.of(0), short]));
	},
	true: Buffer.of(0x01, 0x01, 0xff),
	/** Whole bytes but for the last `unused` bits. */
	bits: (bytes: Buffer, unused = 0): Buffer => tagged(0x03, Buffer.of(unused), bytes),
	octets: (bytes: Buffer): Buffer => tagged(0x04, bytes),
	text: (value: string): Buffer => tagged(0x0c, Buffer.from(value, 'utf8')),
	/** Years 1950 to 2049, which is all this form can say. */
	time: (at: number): Buffer =>
		tagged(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)}Z`)),
	objectId(dotted: string): Buffer {
		const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
		return tagged(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(inSevens)));
	},
	/** Context-specific: with members inside, or plain bytes of a type the context knows. */
	explicit: (tag: number, ...parts: readonly Buffer[]): Buffer => tagged(0xa0 + tag, ...parts),
	implicit: (tag: number, bytes: Buffer): Buffer => tagged(0x80 + tag, bytes),
} as const;

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): readonly number[] {
	if (length < 0x80) return [length];
	return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

/** Base 128, high groups first and marked. */
function inSevens(value: number): readonly number[] {
	const low = value & 0x7f;
	return value < 0x80 ? [low] : [...inSevens(value >> 7).map((group) => group | 0x80), low];
}
