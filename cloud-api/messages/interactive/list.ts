import { present } from '../../json';
import {
	count,
	each,
	type Found,
	must,
	optionalText,
	requiredText,
	type Result,
	result,
	unique,
} from '../../limits';
import type { MessageContent } from '../messageBody';
import { type Header, interactive, partLimits } from './parts';

/** One choice of a list. The id comes back with the answer. */
export interface ListRow {
	readonly id: string;
	readonly title: string;
	readonly description?: string | undefined;
}

/** A group of rows. The title may be left out only when it is the sole section. */
export interface ListSection {
	readonly title?: string | undefined;
	readonly rows: readonly ListRow[];
}

/** A menu of at most ten rows behind one button. */
export interface ListInput {
	readonly body: string;
	/** The label of the button that opens the list. */
	readonly button: string;
	readonly sections: readonly ListSection[];
	readonly header?: Extract<Header, { kind: 'text' }> | undefined;
	readonly footer?: string | undefined;
}

const sections = 'interactive.action.sections';

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages */
export const list = (input: ListInput): Result<MessageContent> =>
	result(
		interactive('list', input, {
			button: input.button,
			sections: input.sections.map(({ title, rows }) =>
				present({
					title,
					rows: rows.map(({ id, title, description }) => present({ id, title, description })),
				}),
			),
		}),
		partLimits(input, { bodyMax: 4096, headers: ['text'] }),
		requiredText('interactive.action.button', input.button, 20),
		count(sections, input.sections, 1, 10),
		sectionTitleLimits(sections, input.sections),
		each(sections, input.sections, (section, path) => [
			...count(`${path}.rows`, section.rows, 1, 10),
			...each(`${path}.rows`, section.rows, rowLimits),
		]),
		rowsInTotal(input.sections),
	);

/** Titles of 24, and one on every section as soon as there are two. */
export const sectionTitleLimits = (
	field: string,
	all: readonly { readonly title?: string | undefined }[],
): Found =>
	each(field, all, ({ title }, path) =>
		all.length > 1
			? requiredText(`${path}.title`, title, 24)
			: optionalText(`${path}.title`, title, 24),
	);

const rowLimits = (row: ListRow, path: string): Found => [
	...requiredText(`${path}.id`, row.id, 200),
	...requiredText(`${path}.title`, row.title, 24),
	...optionalText(`${path}.description`, row.description, 72),
];

function rowsInTotal(all: readonly ListSection[]): Found {
	const rows = all.flatMap((section, at) =>
		section.rows.map((row, index) => ({
			id: row.id,
			path: `${sections}[${at}].rows[${index}].id`,
		})),
	);
	return [
		...must(rows.length <= 10, sections, 'at most 10 rows in all sections together', rows.length),
		...unique(
			(index) => rows[index]?.path ?? sections,
			rows.map((row) => row.id),
		),
	];
}
