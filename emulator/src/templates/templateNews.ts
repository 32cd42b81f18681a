import type { JsonObject } from '../../../cloud-api/json';
import type { Emulation } from '../world/Emulation';
import { accountChange } from '../webhook/changes';
import type { StoredTemplate } from './StoredTemplate';
import { componentOf } from './Template';

type Named = Pick<StoredTemplate, 'id' | 'name' | 'language'>;

/** What every webhook about a template says. */
const about = ({ id, name, language }: Named): JsonObject => ({
	message_template_id: Number(id),
	message_template_name: name,
	message_template_language: language,
});

function tell(emulation: Emulation, field: string, value: JsonObject): void {
	const { business, clock, webhooks } = emulation;
	webhooks.enqueue(field, accountChange(business, clock.now(), field, value));
}

/** `message_template_status_update`; `more` is what goes with certain events. */
export const tellStatus = (
	emulation: Emulation,
	template: StoredTemplate,
	event: string,
	more: JsonObject = {},
): void =>
	tell(emulation, 'message_template_status_update', {
		event,
		...about(template),
		reason: 'NONE',
		message_template_category: template.category,
		...more,
	});

/** `message_template_quality_update`. */
export const tellQuality = (
	emulation: Emulation,
	template: StoredTemplate,
	previous: string,
): void =>
	tell(emulation, 'message_template_quality_update', {
		previous_quality_score: previous,
		new_quality_score: template.quality,
		...about(template),
	});

/** `template_category_update`, once it is done or 24 hours before. */
export const tellCategory = (emulation: Emulation, template: Named, value: JsonObject): void =>
	tell(emulation, 'template_category_update', { ...about(template), ...value });

/** `message_template_components_update`: the texts as they are now. */
export function tellComponents(emulation: Emulation, template: StoredTemplate): void {
	const header = componentOf(template.components, 'HEADER');
	const footer = componentOf(template.components, 'FOOTER');
	const buttons = componentOf(template.components, 'BUTTONS')?.buttons ?? [];
	tell(emulation, 'message_template_components_update', {
		...about(template),
		message_template_element: componentOf(template.components, 'BODY')?.text ?? '',
		...(header?.format === 'TEXT' ? { message_template_title: header.text } : {}),
		...(footer?.text === undefined ? {} : { message_template_footer: footer.text }),
		...(buttons.length === 0
			? {}
			: {
					message_template_buttons: buttons.map((button) => ({
						message_template_button_type: button.type,
						message_template_button_text: button.text ?? '',
						...(button.type === 'URL' ? { message_template_button_url: button.url } : {}),
						...(button.type === 'PHONE_NUMBER'
							? { message_template_button_phone_number: button.phone_number }
							: {}),
					})),
				}),
	});
}
