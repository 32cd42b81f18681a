import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { templateVariables } from './templateVariables';
import type { TemplateVariable } from './TemplateVariable';

/** Lower case, as the forms write it. */
export type TemplateCategory = 'authentication' | 'marketing' | 'utility';

/** A template as the account has it, with the values a send of it takes. */
export interface TemplateDefinition {
	readonly id: string;
	readonly name: string;
	readonly language: string;
	/** `APPROVED`, `PENDING`, `PAUSED` … ; Meta adds words, so any. */
	readonly status: string;
	readonly category: TemplateCategory;
	readonly isNamed: boolean;
	/** As Meta gives them. */
	readonly components: readonly JsonObject[];
	readonly variables: readonly TemplateVariable[];
}

/** What the node of a template must be asked for, so that `templateDefinition` has all it reads. */
export const definitionFields = 'id,name,language,status,category,parameter_format,components';

/** The template behind a node of `message_templates`. */
export function templateDefinition(node: JsonObject): TemplateDefinition {
	const given: JsonValue | undefined = node['components'];
	const components = Array.isArray(given) ? given.filter(isJsonObject) : [];
	const category = textOf(node['category']).toLowerCase();
	return {
		id: textOf(node['id']),
		name: textOf(node['name']),
		language: textOf(node['language']),
		status: textOf(node['status']).toUpperCase(),
		category: category === 'authentication' || category === 'utility' ? category : 'marketing',
		isNamed: textOf(node['parameter_format']).toUpperCase() === 'NAMED',
		components,
		variables: templateVariables(components),
	};
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
