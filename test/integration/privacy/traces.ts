import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { constants, zstdDecompressSync } from 'node:zlib';

/** Where any of these texts stands in any file below a folder: as it is, or in base64, as Meta's ids have numbers. */
export function tracesIn(folder: string, texts: readonly string[]): readonly string[] {
	const files = filesIn(folder).flatMap((file) => {
		const bytes = readFileSync(file);
		return [{ file, bytes }, ...packedIn(bytes).map((unpacked) => ({ file, bytes: unpacked }))];
	});
	return texts.flatMap((text) =>
		spellings(text).flatMap((spelling) =>
			files
				.filter(({ bytes }) => bytes.includes(spelling))
				.map(({ file }) => `${text} in ${path.relative(folder, file)}`),
		),
	);
}

const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * What is packed in a file, by whatever looks like the beginning of a Zstandard frame: what a row still has, and what
 * was left where one has been. A frame that goes on in another page comes out as far as it can be read.
 */
function packedIn(bytes: Buffer): readonly Buffer[] {
	const found: Buffer[] = [];
	for (let at = bytes.indexOf(frame); at !== -1; at = bytes.indexOf(frame, at + 1)) {
		try {
			const unpacked = zstdDecompressSync(bytes.subarray(at, at + 65_536), partial);
			if (unpacked.length > 0) found.push(unpacked);
		} catch {
			// It only looked like one.
		}
	}
	return found;
}

const partial = { finishFlush: constants.ZSTD_e_flush };

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.map((name) => path.join(folder, name))
		.flatMap((file) => (statSync(file).isDirectory() ? filesIn(file) : [file]));

/** In base64 a text looks different at each of three places; its edges mix with what is beside it. */
const spellings = (text: string): readonly string[] => [
	text,
	...['', 'x', 'xx'].map((before) =>
		Buffer.from(before + text)
			.toString('base64')
			.slice(before === '' ? 0 : before.length + 1, -4),
	),
];
