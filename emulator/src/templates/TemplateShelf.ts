import { z } from 'zod';
import { templateSchema, type Template, type TemplateDefinition } from './Template';

/** The approved templates of the account, by name and language. */
export class TemplateShelf {
	readonly #byKey = new Map<string, Template>();

	/** Adds or replaces. @throws Error that says what is wrong with the definition. */
	add(definition: TemplateDefinition): Template {
		const parsed = templateSchema.safeParse(definition);
		if (!parsed.success) {
			throw new Error(
				`Template "${definition.name}" is not valid:\n${z.prettifyError(parsed.error)}`,
			);
		}
		this.#byKey.set(key(parsed.data.name, parsed.data.language), parsed.data);
		return parsed.data;
	}

	get(name: string, language: string): Template | undefined {
		return this.#byKey.get(key(name, language));
	}

	all(): readonly Template[] {
		return [...this.#byKey.values()];
	}
}

const key = (name: string, language: string): string => `${name} ${language}`;
