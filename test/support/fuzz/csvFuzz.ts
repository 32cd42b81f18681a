import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from '../../../engine/src/csv/csvOf';
import { contact } from '../../../engine/src/http/api/schemas/contact';
import { fuzzed } from './fuzzed';

const schema = contact.pick({ profileName: true, zone: true, tags: true });

/** What a spreadsheet takes for a formula, what ends cells and lines, and half a character. */
const special = [...`=+-@＝＋－＠\t\r\n,;"' \u0000\uFEFF🧵a1`, '\uD83E'];
const text = fc.oneof(
	fc.string({ unit: fc.constantFrom(...special), maxLength: 20 }),
	fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString()),
);
const items = fc.array(
	fc.record({
		profileName: fc.option(text),
		zone: fc.option(text),
		tags: fc.array(text, { maxLength: 3 }),
	}),
	{ maxLength: 5 },
);
type Item = typeof items extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

const beginsFormula = /^[=+\-@\t\r＝＋－＠]/;
/** As a spreadsheet may show it; half a character has no bytes in UTF-8. */
const harmless = (cell: string) =>
	(beginsFormula.test(cell) ? `'` : '') + Buffer.from(cell).toString();
const cellsOf = ({ profileName, zone, tags }: Item) =>
	[profileName ?? '', zone ?? '', JSON.stringify(tags)].map(harmless);

/** Whatever customers call themselves, another program reads it as it is, and takes none of it for more than text. */
export const csvFuzz = fuzzed({
	name: 'a list as CSV reads back as it was, and no cell begins a formula',
	any: items,
	real: (listed) => csvOf(schema, listed),
	spoilt: (listed) => `\uFEFF"profileName","zone","tags"\r\n${listed.map(unguarded).join('')}`,
	fault(listed, csv) {
		if (typeof csv !== 'string') return 'it is no text';
		const between = csv.slice(1).replaceAll(/"(?:[^"]|"")*"/g, '');
		if (!/^(,,\r\n)+$/.test(between)) return 'something stands outside the quotes';
		const [, ...lines] = parse(csv, { bom: true }) as string[][];
		const wanted = listed.map(cellsOf);
		if (lines.flat().some((cell) => beginsFormula.test(cell))) return 'a cell begins a formula';
		return JSON.stringify(lines) === JSON.stringify(wanted) ? null : JSON.stringify(lines);
	},
});

/** As RFC 4180 has it, and no more. */
const unguarded = ({ profileName, zone, tags }: Item) =>
	`${[profileName ?? '', zone ?? '', JSON.stringify(tags)]
		.map((cell) => `"${cell.replaceAll('"', '""')}"`)
		.join(',')}\r\n`;
