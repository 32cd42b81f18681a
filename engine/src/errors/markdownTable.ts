/** A Markdown table with its columns aligned, as Prettier writes it; the first row is the heading. */
export function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
	const escaped = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
	const columns = escaped[0]?.length ?? 0;
	const widths = Array.from({ length: columns }, (_, column) =>
		Math.max(3, ...escaped.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
	const [heading = [], ...body] = escaped;
	return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
