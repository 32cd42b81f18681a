import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { isJsonObject } from '../../../cloud-api/json';
import { columnsOf, type Column } from './columnsOf';

/**
 * Items as CSV (RFC 4180, UTF-8 with a byte order mark, which is how Excel knows it): a heading, and a line for each. An
 * object within an item has columns of its own (`who.name`), a list is JSON. Customers choose what some cells say, and a
 * spreadsheet takes what begins with `=`, `+`, `-` or `@` for a formula: such text gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvOf(schema: z.ZodType, items: readonly unknown[]): string {
	const columns = columnsOf(schema);
	return stringify([columns.map((column) => column.join('.')), ...items.map(cellsOf(columns))], {
		bom: true,
		record_delimiter: 'windows',
		quoted: true,
		quoted_empty: true,
		escape_formulas: true,
	});
}

const cellsOf = (columns: readonly Column[]) => (item: unknown) =>
	columns.map((column) => cell(column.reduce<unknown>(property, item)));

const property = (value: unknown, name: string): unknown =>
	isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const cell = (value: unknown): string | number => {
	if (value === undefined || value === null) return '';
	return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};
