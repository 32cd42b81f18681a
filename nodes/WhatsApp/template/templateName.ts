/** A template as one text, the value of its locator: `order_update|en_US`. */
export interface TemplateName {
	readonly name: string;
	readonly language: string;
}

/** The name and language of a locator's value; the language is English when none is named. */
export function templateName(value: string): TemplateName {
	const [name = '', language = ''] = value.split('|');
	return { name: name.trim(), language: language.trim() || 'en' };
}
