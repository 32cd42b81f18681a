import { GraphFault } from '../graph/GraphFault';
import type { StoredTemplate } from './StoredTemplate';
import type { TemplateShelf } from './TemplateShelf';

/**
 * The template of a send.
 * @throws GraphFault 132015 while it is paused, 132016 when it is disabled, 132001 in every other state but approved.
 */
export function sendableTemplate(
	templates: TemplateShelf,
	name: string,
	language: string,
): StoredTemplate {
	const template = templates.get(name, language);
	switch (template?.status) {
		case 'APPROVED':
			return template;
		case 'PAUSED':
			throw new GraphFault(
				132015,
				`template ${name} (${language}) is paused because of low quality: edit it, or wait`,
			);
		case 'DISABLED':
			throw new GraphFault(
				132016,
				`template ${name} (${language}) is disabled: create another one`,
			);
		default:
			throw new GraphFault(132001, `template name (${name}) does not exist in ${language}`);
	}
}
