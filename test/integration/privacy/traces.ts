import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where any of these texts stands in any file below a folder: as it is, or in base64, as Meta's ids have numbers. */
export function tracesIn(folder: string, texts: readonly string[]): readonly string[] {
	const files = filesIn(folder).map((file) => ({ file, bytes: readFileSync(file) }));
	return texts.flatMap((text) =>
		spellings(text).flatMap((spelling) =>
			files
				.filter(({ bytes }) => bytes.includes(spelling))
				.map(({ file }) => `${text} in ${path.relative(folder, file)}`),
		),
	);
}

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
