import { z } from 'zod';
import { id, seconds, text } from './shapes';

const template = {
	message_template_id: id,
	message_template_name: text,
	message_template_language: text,
};
const quality = z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']);
const category = z.enum(['AUTHENTICATION', 'MARKETING', 'UTILITY']);

/** Fields about templates. */
export const templateFields = {
	message_template_components_update: z.strictObject({
		...template,
		message_template_element: text,
		message_template_title: text.optional(),
		message_template_footer: text.optional(),
		message_template_buttons: z
			.array(z.looseObject({ message_template_button_type: text }))
			.optional(),
	}),

	message_template_quality_update: z.strictObject({
		...template,
		previous_quality_score: quality,
		new_quality_score: quality,
	}),

	message_template_status_update: z.strictObject({
		...template,
		event: z.enum([
			'APPROVED',
			'ARCHIVED',
			'DELETED',
			'DISABLED',
			'FLAGGED',
			'IN_APPEAL',
			'LIMIT_EXCEEDED',
			'LOCKED',
			'PAUSED',
			'PENDING',
			'PENDING_DELETION',
			'REINSTATED',
			'REJECTED',
			'UNARCHIVED',
		]),
		message_template_category: category.optional(),
		reason: text.nullable().optional(),
		disable_info: z.strictObject({ disable_date: z.union([seconds, text]) }).optional(),
		other_info: z.strictObject({ title: text, description: text.optional() }).optional(),
		rejection_info: z.looseObject({ reason: text }).optional(),
	}),

	template_category_update: z.strictObject({
		...template,
		previous_category: category.optional(),
		new_category: category.optional(),
		correct_category: category.optional(),
		category_update_timestamp: seconds.optional(),
	}),

	template_correct_category_detection: z.strictObject({
		message_template_id: id,
		name: text,
		language: text,
		category,
		correct_category: category,
	}),
};
