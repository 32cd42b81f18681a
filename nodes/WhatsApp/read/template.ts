import type { TemplateInput } from '../../../cloud-api/messages/template';
import type {
	CardComponent,
	TemplateComponent,
} from '../../../cloud-api/messages/template/templateComponent';
import { isJsonObject } from '../../../cloud-api/json';
import type { Form } from '../../form/Form';
import { templateName } from '../template/templateName';
import { templateRows, variableProblems } from '../template/templateRows';
import { readTemplateButton } from './templateButton';
import { readTemplateParameter } from './templateParameter';

/** The template of a message: chosen in the locator with a generated form, or named with a list of values. */
export function readTemplate(form: Form): TemplateInput {
	const located = form.text('template');
	return {
		...(located === ''
			? { name: form.text('templateName'), language: form.text('templateLanguage') || 'en' }
			: templateName(located)),
		components: componentsOf(
			hasGeneratedForm(form)
				? templateRows(form, 'templateValues')
				: form.rows('templateParameters', 'parameter'),
		),
	};
}

/** The template that stands in for another message, from the options of a send. */
export const readFallbackTemplate = (options: Form): TemplateInput => ({
	name: options.text('fallbackTemplateName'),
	language: options.text('fallbackTemplateLanguage') || 'en',
	components: componentsOf(options.rows('fallbackTemplateParameters', 'parameter')),
});

/** What is wrong with the values of a generated form, as sentences. */
export const templateProblems = (form: Form): readonly string[] =>
	hasGeneratedForm(form) ? variableProblems(form, 'templateValues') : [];

/** n8n leaves out of a saved node what equals its default; nodes of before the generated form have no locator. */
const hasGeneratedForm = (form: Form): boolean =>
	(form.text('templateInput') || (form.has('template') ? 'form' : 'list')) === 'form';

/** Values for the parts of a template, each row one value. */
function componentsOf(rows: readonly Form[]): TemplateInput['components'] {
	const components = [
		...cardComponents(rows.filter((row) => cardOf(row) === 0)),
		...specialComponents(rows),
		...carousel(rows),
	];
	return components.length === 0 ? undefined : components;
}

const componentOf = (row: Form): string => row.text('component') || 'body';

/** Cards of a carousel template count from 1; 0 is the message itself. */
const cardOf = (row: Form): number => row.number('card') ?? 0;

const indexOf = (row: Form): number => row.number('index') ?? 0;

function cardComponents(rows: readonly Form[]): readonly CardComponent[] {
	const header = rows.find((row) => componentOf(row) === 'header');
	const body = rows
		.filter((row) => componentOf(row) === 'body')
		.sort((left, right) => indexOf(left) - indexOf(right));
	const buttons = rows.filter((row) => componentOf(row) === 'button');
	return [
		...(header ? [{ kind: 'header', parameter: readTemplateParameter(header) } as const] : []),
		...(body.length > 0
			? [{ kind: 'body', parameters: body.map(readTemplateParameter) } as const]
			: []),
		...buttons.map((row) => ({
			kind: 'button' as const,
			index: indexOf(row),
			button: readTemplateButton(row),
		})),
	];
}

function carousel(rows: readonly Form[]): readonly TemplateComponent[] {
	const count = Math.max(0, ...rows.map(cardOf));
	if (count === 0) return [];
	const cards = Array.from({ length: count }, (_, card) =>
		cardComponents(rows.filter((row) => cardOf(row) === card + 1)),
	);
	return [{ kind: 'carousel', cards }];
}

/** Parts of which a template has at most one, and which are no text of its own. */
function specialComponents(rows: readonly Form[]): readonly TemplateComponent[] {
	return rows.flatMap((row): readonly TemplateComponent[] => {
		switch (componentOf(row)) {
			case 'limitedTimeOffer':
				return [{ kind: 'limitedTimeOffer', expiresAt: Date.parse(row.text('value')) }];
			case 'orderStatus': {
				const news = row.json('value');
				const read = isJsonObject(news) ? news : {};
				return [
					{
						kind: 'orderStatus',
						news: {
							referenceId: String(read['referenceId'] ?? ''),
							status: orderStates.find((state) => state === read['status']) ?? 'processing',
							...(typeof read['description'] === 'string' && { description: read['description'] }),
						},
					},
				];
			}
			case 'tapTarget':
				return [{ kind: 'tapTarget', title: row.text('name'), url: row.text('value') }];
			default:
				return [];
		}
	});
}

/** Where an order can be, in the order it goes. */
export const orderStates = [
	'pending',
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'canceled',
] as const;
