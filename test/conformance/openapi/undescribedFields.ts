/** Fields whose webhooks the emulator sends in these runs and the document, which knows four, does not describe. */
export const undescribedFields: readonly string[] = [
	'account_settings_update',
	'calls',
	'flows',
	'message_template_components_update',
	'message_template_quality_update',
	'message_template_status_update',
	'security',
	'template_category_update',
];
