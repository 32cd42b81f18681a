import { catalogue, operations, type Resource } from './catalogue';
import type { Operation } from './operation';

/** `docs/operations.md`: every operation by resource, from the catalogue. */
export function operationsTable(): string {
	const resources = Object.keys(catalogue) as Resource[];
	const total = Object.keys(operations).length;
	return [
		'# Operations',
		'',
		`The ${total} calls of the Graph API in the catalogue (\`cloud-api/operations/\`).`,
		'This page is made from the catalogue; a test compares the two, and says how to write it anew.',
		'',
		'"Repeat" tells whether a call whose outcome is unknown may be made again without harm.',
		...resources.flatMap((resource) => section(resource)),
		'',
	].join('\n');
}

function section(resource: Resource): readonly string[] {
	const rows: readonly (readonly [string, Operation])[] = Object.entries(catalogue[resource]);
	return [
		'',
		`## ${resource}`,
		'',
		...table([
			['Operation', 'Call', 'Query', 'Body', 'Pages', 'Repeat', 'Bucket'],
			...rows.map(([name, row]) => [
				`[\`${name}\`](${row.docs})`,
				`\`${row.method} ${row.path}\``,
				row.expands ? `fields=${row.expands}` : (row.query ?? []).join(', '),
				row.bodyMember ? `${row.body ?? ''} with ${markOf(row)}` : (row.body ?? ''),
				row.paging ?? '',
				row.idempotent ? 'yes' : 'no',
				row.bucket,
			]),
		]),
	];
}

const markOf = ({ bodyMember = '', bodyValue }: Operation): string =>
	bodyValue === undefined ? `\`${bodyMember}\`` : `\`${bodyMember}: ${bodyValue}\``;

/** A Markdown table padded the way the formatter pads it. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
	const widths = (rows[0] ?? []).map((_head, column) =>
		Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const padded = rows.map((row) =>
		line(widths.map((width, column) => (row[column] ?? '').padEnd(width))),
	);
	return [padded[0] ?? '', line(widths.map((width) => '-'.repeat(width))), ...padded.slice(1)];
}
