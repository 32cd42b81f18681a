/** Templates whose numbers are counted together. Times in Unix milliseconds. */
export interface TemplateGroup {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly templateIds: readonly string[];
	readonly createdAt: number;
	readonly updatedAt: number;
}

/** The groups of the account. */
export class TemplateGroups {
	readonly #byId = new Map<string, TemplateGroup>();

	put(group: TemplateGroup): TemplateGroup {
		this.#byId.set(group.id, group);
		return group;
	}

	get(id: string): TemplateGroup | undefined {
		return this.#byId.get(id);
	}

	remove(id: string): void {
		this.#byId.delete(id);
	}

	all(): readonly TemplateGroup[] {
		return [...this.#byId.values()];
	}

	/** The group a template is in, if any: it may be in one only. */
	of(templateId: string): TemplateGroup | undefined {
		return this.all().find(({ templateIds }) => templateIds.includes(templateId));
	}
}
