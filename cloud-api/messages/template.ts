import { present } from '../json';
import { each, form, type Found, requiredText, type Result, result, unique } from '../limits';
import type { MessageContent } from './messageBody';
import {
	componentLimits,
	componentObject,
	type TemplateComponent,
} from './template/templateComponent';

/** An approved template with the values for its variables. The only kind that opens a closed window. */
export interface TemplateInput {
	/** Lower-case letters, digits and `_`; at most 512. */
	readonly name: string;
	/** As approved, e.g. `es_MX`. */
	readonly language: string;
	/** Asks that this language and no nearby one is used. */
	readonly deterministic?: boolean | undefined;
	readonly components?: readonly TemplateComponent[] | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates */
export const template = (input: TemplateInput): Result<MessageContent> => {
	const components = input.components ?? [];
	return result(
		{
			type: 'template',
			template: present({
				name: input.name,
				language: present({
					code: input.language,
					policy: input.deterministic ? 'deterministic' : undefined,
				}),
				components: components.length === 0 ? undefined : components.map(componentObject),
			}),
		},
		requiredText('template.name', input.name, 512),
		form('template.name', input.name, /^[a-z0-9_]+$/, 'lower-case letters, digits and _'),
		requiredText('template.language.code', input.language),
		form(
			'template.language.code',
			input.language,
			/^[a-z]{2,3}(_[A-Za-z0-9]{2,4})*$/,
			'a language code such as en or es_MX',
		),
		each('template.components', components, componentLimits),
		onceEach(components),
	);
};

/** A part of the template can be filled once; buttons once per index. */
const onceEach = (components: readonly TemplateComponent[]): Found =>
	unique(
		(index) => `template.components[${index}]`,
		components.map((component) =>
			component.kind === 'button' ? `button ${component.index}` : component.kind,
		),
	);
