import { present } from '../json';
import { count, must, optionalText, requiredText, result, type Result } from '../limits';
import { idLimits } from './templateIds';

/** A group of templates, whose numbers are read together. A template is in one group at most. */
export interface NewTemplateGroup {
	readonly name: string;
	readonly description?: string | undefined;
	readonly templateIds: readonly string[];
}

/** The body of `POST /{waba}/template_groups`. */
export const newGroupBody = ({ name, description, templateIds }: NewTemplateGroup): Result =>
	result(
		present({ name, description, whatsapp_business_templates: templateIds }),
		requiredText('name', name, 256),
		optionalText('description', description, 512),
		count('whatsapp_business_templates', templateIds, 1, Infinity),
		idLimits('whatsapp_business_templates', templateIds),
	);

/** What an update of a group may change. */
export interface TemplateGroupUpdate {
	readonly name?: string | undefined;
	readonly description?: string | undefined;
	readonly add?: readonly string[] | undefined;
	readonly remove?: readonly string[] | undefined;
}

/** The body of `POST /{template group}`. */
export function groupUpdateBody({ name, description, add = [], remove = [] }: TemplateGroupUpdate) {
	const body = present({
		name,
		description,
		add_templates: add.length === 0 ? undefined : add,
		remove_templates: remove.length === 0 ? undefined : remove,
	});
	return result(
		body,
		must(Object.keys(body).length > 0, 'template group', 'at least one change', 'none'),
		optionalText('name', name, 256),
		optionalText('description', description, 512),
		idLimits('add_templates', add),
		idLimits('remove_templates', remove),
	);
}
