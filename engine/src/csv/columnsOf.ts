import { z } from 'zod';

/** Where a cell's value lies in an item: the names of the properties that lead to it. */
export type Column = readonly string[];

/**
 * The columns of what fits a schema, in its order: one for each property, also of objects within it, and of all that a
 * union may be. An array, or an object whose names are not known, is one column.
 */
export function columnsOf(schema: z.ZodType, path: Column = []): readonly Column[] {
	const inner = unwrapped(schema);
	if (inner instanceof z.ZodObject)
		return Object.entries(inner.shape).flatMap(([name, property]) =>
			columnsOf(property as z.ZodType, [...path, name]),
		);
	if (inner instanceof z.ZodUnion)
		return onceEach(inner.options.flatMap((option) => columnsOf(option as z.ZodType, path)));
	return [path];
}

/** What it is when it is there. */
function unwrapped(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
		? unwrapped(schema.unwrap() as z.ZodType)
		: schema;
}

const onceEach = (columns: readonly Column[]): readonly Column[] => [
	...new Map(columns.map((column) => [column.join('.'), column])).values(),
];
