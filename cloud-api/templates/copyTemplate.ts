import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { must, result, type Result } from '../limits';
import { number, text } from '../reader';
import { newTemplateBody } from './templateBody';
import { templateDefinition } from './TemplateDefinition';

/** What the copy of a template has of its own. */
export interface TemplateCopy {
	readonly name: string;
	readonly language: string;
	/** Other words for whole texts of the template. */
	readonly texts?: ReadonlyMap<string, string>;
	/** Samples cannot be copied: Meta gives links to them back, and wants a handle. */
	readonly headerHandle?: string | undefined;
}

/** What a node must be read with to be copied. */
export const copyFields =
	'id,name,language,status,category,parameter_format,components,sub_category,display_format,message_send_ttl_seconds';

/** The body that creates a copy of a template read with `copyFields`. */
export function copyTemplateBody(node: JsonObject, copy: TemplateCopy): Result {
	const { category, components, isNamed } = templateDefinition(node);
	if (category === 'authentication') {
		const instead = 'a marketing or utility template; Meta writes authentication templates itself';
		return result({}, must(false, 'category', instead, category));
	}
	return newTemplateBody({
		name: copy.name,
		language: copy.language,
		category,
		isNamed,
		components: components.map((component) => copied(component, copy)).filter(isJsonObject),
		subCategory: text(node, 'sub_category'),
		displayFormat: text(node, 'display_format'),
		ttlSeconds: number(node, 'message_send_ttl_seconds'),
	});
}

function copied(value: JsonValue, copy: TemplateCopy): JsonValue {
	if (Array.isArray(value)) return value.map((one: JsonValue) => copied(one, copy));
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]): [string, JsonValue] => {
			if (name === 'header_handle') {
				return [name, copy.headerHandle === undefined ? [] : [copy.headerHandle]];
			}
			return name === 'text' && typeof inner === 'string'
				? [name, copy.texts?.get(inner) ?? inner]
				: [name, copied(inner, copy)];
		}),
	);
}
