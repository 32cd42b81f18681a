import type { JsonObject } from '../../json';
import { type Found, must, requiredText } from '../../limits';
import { list, object, objects, text } from '../../reader';
import { placeholders } from '../placeholders';

/** What a text of a template may be, where it stands. */
export interface TextRule {
	readonly part: 'header' | 'body';
	/** Path of the component. */
	readonly path: string;
	readonly max: number;
	readonly isNamed: boolean | undefined;
}

/**
 * Length, variables and their samples. Meta also wants enough words around the variables (error 2388293); how many
 * is not written down, so that is left to Meta.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components
 */
export function textLimits(component: JsonObject, rule: TextRule): Found {
	const { path, part, max } = rule;
	const value = text(component, 'text') ?? '';
	const names = placeholders(value);
	return [
		...requiredText(`${path}.text`, value, max),
		...braceLimits(`${path}.text`, value),
		...nameLimits(`${path}.text`, names, rule.isNamed),
		...(part === 'header'
			? must(names.length <= 1, `${path}.text`, 'at most 1 variable', names.length)
			: edgeLimits(`${path}.text`, value)),
		...sampleLimits(component, names, rule),
	];
}

/** A footer and fixed texts take no variables at all. */
export const plainText = (path: string, value: string | undefined, max: number): Found => [
	...requiredText(path, value, max),
	...must(placeholders(value ?? '').length === 0, path, 'no variables', 'a variable'),
];

/** Braces that are no variable: Meta refuses the template and does not say where. */
const braceLimits = (path: string, value: string): Found =>
	must(
		!/\{\{|\}\}/.test(value.replace(/\{\{\s*\w+\s*\}\}/g, '')),
		path,
		'variables such as {{1}} or {{first_name}}',
		'braces that do not match',
	);

/** A variable may be neither first nor last (error 2388299). */
const edgeLimits = (path: string, value: string): Found => [
	...must(!/^\s*\{\{/.test(value), path, 'words before the first variable', 'a variable first'),
	...must(!/\}\}\s*$/.test(value), path, 'words after the last variable', 'a variable last'),
];

function nameLimits(path: string, names: readonly string[], isNamed: boolean | undefined): Found {
	const numbered = names.filter((name) => /^\d+$/.test(name));
	const words = isNamed ?? (numbered.length < names.length && numbered.length === 0);
	if (words) {
		const wrong = names.filter((name) => !/^[a-z_][a-z0-9_]*$/.test(name));
		return must(
			wrong.length === 0,
			path,
			'variable names of lower-case letters, digits and _',
			wrong.join(', '),
		);
	}
	const inOrder = names.every((name) => /^\d+$/.test(name) && Number(name) <= names.length);
	return must(
		inOrder,
		path,
		'variables numbered {{1}}, {{2}}, … without a gap',
		names.map((name) => `{{${name}}}`).join(' '),
	);
}

function sampleLimits(
	component: JsonObject,
	names: readonly string[],
	{ part, path }: TextRule,
): Found {
	if (names.length === 0) return [];
	const example = object(component, 'example');
	const named = objects(example, `${part}_text_named_params`);
	const given = list(example, `${part}_text`);
	const first = part === 'body' && Array.isArray(given[0]) ? given[0] : given;
	const has = (name: string, index: number): boolean =>
		named.length > 0
			? named.some((one) => one['param_name'] === name && (text(one, 'example') ?? '') !== '')
			: String(first[index] ?? '').trim() !== '';
	const missing = names.filter((name, index) => !has(name, index));
	return must(
		missing.length === 0,
		`${path}.example`,
		'a sample for every variable',
		`none for ${missing.map((name) => `{{${name}}}`).join(', ')}`,
	);
}
