import type { StoredTemplate } from './StoredTemplate';

/** A template as a Graph node, with every member that can be asked for. */
export const templateNode = (template: StoredTemplate, wabaId: string) => ({
	name: template.name,
	parameter_format: template.parameter_format,
	components: template.components,
	language: template.language,
	status: template.status,
	category: template.category,
	id: template.id,
	...(template.sub_category === undefined ? {} : { sub_category: template.sub_category }),
	...(template.display_format === undefined ? {} : { display_format: template.display_format }),
	...(template.previousCategory === undefined
		? {}
		: { previous_category: template.previousCategory }),
	...(template.correctCategory === undefined ? {} : { correct_category: template.correctCategory }),
	...(template.libraryName === undefined ? {} : { library_template_name: template.libraryName }),
	...(template.message_send_ttl_seconds === undefined
		? {}
		: { message_send_ttl_seconds: template.message_send_ttl_seconds }),
	cta_url_link_tracking_opted_out: template.cta_url_link_tracking_opted_out ?? false,
	rejected_reason: template.rejectedReason,
	quality_score: { score: template.quality, date: Math.floor(template.changedAt / 1000) },
	last_updated_time: graphTime(template.changedAt),
	health_status: {
		can_send_message: template.status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED',
		entities: [
			{
				entity_type: 'MESSAGE_TEMPLATE',
				id: template.id,
				can_send_message: template.status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED',
			},
			{ entity_type: 'WABA', id: wabaId, can_send_message: 'AVAILABLE' },
		],
	},
});

/** What Graph gives when nothing is asked for. */
export const templateUnasked = [
	'name',
	'parameter_format',
	'components',
	'language',
	'status',
	'category',
	'sub_category',
	'previous_category',
	'id',
] as const;

/** `2026-11-20T12:00:00+0000`, as Graph writes times. */
export const graphTime = (at: number): string =>
	new Date(at).toISOString().replace(/\.\d{3}Z$/, '+0000');
