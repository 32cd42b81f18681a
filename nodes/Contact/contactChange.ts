import type { JsonObject } from '../../cloud-api/json';
import type { Form } from '../form/Form';

/** The change of a form as the runner's API takes it; `null` = nothing is changed, the contact is only read. */
export function contactChange(form: Form): JsonObject | null {
	const operation = form.text('operation');
	switch (operation) {
		case 'setAttributes':
			return {
				operation,
				attributes: Object.fromEntries(
					form
						.rows('attributes', 'attribute')
						.map((row) => [row.text('name'), row.values['value'] ?? null]),
				),
			};
		case 'addTags':
		case 'removeTags':
			return { operation, tags: [...form.names('tags')] };
		case 'setConsent':
			return {
				operation,
				consent: form.text('consent') === 'granted' ? 'granted' : 'withdrawn',
				source: form.text('source') || 'n8n',
			};
		case 'setZone':
			return { operation, zone: form.text('zone') };
		default:
			return null;
	}
}
