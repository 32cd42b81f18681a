import { characters } from './characters';

/** Rows of text in columns as wide as their widest cell, two spaces apart; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.max(...rows.map((row) => characters(row[column] ?? ''))),
	);
	return rows.map((row) =>
		row
			.map((cell, column) => pad(cell, widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
}

const pad = (cell: string, width: number): string =>
	cell + ' '.repeat(Math.max(0, width - characters(cell)));
