import { review } from '../../../templates/lifecycle';
import { rightCategory } from '../../../templates/reviewTemplate';
import type { StoredTemplate } from '../../../templates/StoredTemplate';
import type { Template } from '../../../templates/Template';
import { tellCategory } from '../../../templates/templateNews';
import type { Emulation } from '../../../world/Emulation';
import type { Handler } from '../../GraphCall';
import { GraphFault } from '../../GraphFault';
import { parseTemplate } from './parseTemplate';

const hour = 60 * 60 * 1000;
/** Creations in an hour per account. */
const createsPerHour = 100;

export const create: Handler = (call, emulation) => {
	const template = parseTemplate(call.body);
	const stored = takeIn(emulation, template);
	return {
		body: { id: stored.id, status: stored.status, category: stored.category },
		afterwards: () => {
			if (stored.previousCategory !== undefined) {
				tellCategory(emulation, stored, {
					previous_category: stored.previousCategory,
					new_category: stored.category,
				});
			}
			review(emulation, stored);
		},
	};
};

/** Puts a new template on the shelf. @throws GraphFault when its name is taken, blocked, or too many came. */
export function takeIn(
	emulation: Emulation,
	template: Template,
	libraryName?: string,
): StoredTemplate {
	const { templates, clock } = emulation;
	const now = clock.now();
	if (templates.get(template.name, template.language) !== undefined) {
		throw new GraphFault(100, 'There is already content in this language: edit that template.', {
			subcode: 2_388_024,
		});
	}
	if (templates.isBlocked(template.name, template.language, now)) {
		throw new GraphFault(
			100,
			`${template.name} (${template.language}) was deleted less than 30 days ago: choose another name.`,
			{ subcode: 2_388_023 },
		);
	}
	if (templates.submittedAfter(now - hour) >= createsPerHour) {
		throw new GraphFault(80008, 'The account may create 100 templates in an hour.');
	}
	const category = rightCategory(template);
	// The prefix keeps the id within what a webhook's number holds exactly.
	const id = `1${emulation.ids.object().slice(1)}`;
	const stored = templates.submit({ ...template, category }, id, now, libraryName);
	if (category === template.category) return stored;
	return templates.change(id, { previousCategory: template.category }) ?? stored;
}
