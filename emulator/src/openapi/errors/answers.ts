import { docs, errorOf, type DocumentError } from './DocumentError';

const asked =
	'Graph gives the members that `fields` asks for and no other; the document demands some';
const results = 'https://developers.facebook.com/docs/graph-api/results' as const;
const older = 'A member that came after the document, or that its example does not have';
const lower = 'Graph writes these words in small letters, the document in capitals';

/** Where what Graph answers, by its pages, is not what the document describes. */
export const answerErrors: readonly DocumentError[] = [
	{
		requests: /^(message\.(send|sendMarketing)|blockedUser\.\w+|group\.(get|listJoinRequests))$/,
		finding: /\/user_id is not/,
		why: 'People are known by an id of their own since 2026',
		source: `${docs}/cloud-api/business-scoped-user-ids`,
	},
	{
		requests: /^(businessAccount\.getHealth|analytics\.\w+)$/,
		finding: /^ must have required property 'name'/,
		why: asked,
		source: results,
	},
	{
		requests: /^business\.listAssignedAccounts$/,
		finding: /^\/data\/\* must have required property 'status'/,
		why: asked,
		source: results,
	},
	{
		requests: /^analytics\.\w+$/,
		finding: /^\/(conversation_|pricing_|call_)?analytics is not/,
		why: 'The document knows the account without what is counted of it',
		source: `${docs}/business-management-api/analytics`,
	},
	{
		requests: /\.getHealth$|^businessAccount\.get$/,
		finding: /^\/health_status is not/,
		why: older,
		source: `${docs}/cloud-api/health-status`,
	},
	errorOf('message.markRead', /^\/success is not/, 'Of what this path answers it has only sends'),
	errorOf('media.getUrl', /^\/file_size must be string/, 'It is a number of bytes'),
	...(['template.list', 'template.get'] as const).map((id) =>
		errorOf(
			id,
			/\/(parameter_format|rejected_reason|quality_score|last_updated_time|buttons\/\*\/(url|example)|body_text_named_params) is not/,
			'The schema was made from one example, of a template with a flow button',
		),
	),
	errorOf('flow.list', /^\/data\/\*\/updated_at is not/, older),
	errorOf('flow.get', /^\/updated_at is not/, older),
	errorOf('flow.create', /^\/success is not/, older),
	errorOf(
		'call.getPermission',
		/^\/permission\/status must be one of granted/,
		'The page writes no_permission, temporary and permanent',
	),
	...(['call.preAccept', 'call.accept', 'call.reject', 'call.terminate'] as const).map((id) =>
		errorOf(id, /^\/(success|messaging_product) is not/, 'One of two answers has each of them'),
	),
	errorOf(
		'group.delete',
		/^\/(messaging_product|request_id) is not/,
		'Every change of a group answers with the id that its webhook brings back',
	),
	errorOf('group.deleteInviteLink', /^\/success must be string/, 'It is true, not its name'),
	...(['phoneNumber.list', 'phoneNumber.get', 'phoneNumber.getAccountNumber'] as const).map((id) =>
		errorOf(
			id,
			/\/(platform_type|throughput|status|name_status|last_onboarded_time|whatsapp_business_manager_messaging_limit) is not/,
			older,
		),
	),
	errorOf(
		'phoneNumber.list',
		/^\/data\/\*\/status must be one of/,
		'The status of a number on Cloud API is CONNECTED and the like',
	),
	errorOf(
		'phoneNumber.getSettings',
		/^\/(calling|storage_configuration)\/\w+ must be one of/,
		'The page writes ENABLED and DISABLED, DEFAULT and DISABLE_ALL',
	),
	errorOf(
		'phoneNumber.getSettings',
		/^\/calling must have required property 'ip_addresses'/,
		'The page has no addresses of servers; who needs them finds them in the SDP',
	),
	errorOf(
		'phoneNumber.getOfficialAccountStatus',
		/^\/oba_status must be one of/,
		'NOT_STARTED before the first application is in the example of the page',
	),
	errorOf(
		'profile.get',
		/^\/data\/\*\/\w+ is not/,
		'The page has the members themselves, the document a business_profile around them',
	),
	errorOf(
		'profile.getById',
		/^\/description must NOT have fewer than 1/,
		'A description can be cleared',
	),
	errorOf(
		'qrCode.get',
		/^ must have required property|^\/data is not/,
		'The page has a list of one, as every GET of this edge gives',
	),
	errorOf('automation.getConversational', /^\/conversational_automation is not/, older),
	errorOf(
		'automation.getCompliance',
		/_number must match pattern/,
		"The pattern is escaped twice and fits no number, not even the document's own example",
	),
	...(['businessAccount.get', 'business.listOwnedAccounts'] as const).map((id) =>
		errorOf(id, /\/business_verification_status must be one of/, lower),
	),
	errorOf(
		'businessAccount.listSubscribedApps',
		/^\/data\/\*\/whatsapp_business_api_data is not/,
		'The page puts the app into this member',
	),
	errorOf('businessAccount.listAssignedUsers', /^\/data\/\*\/tasks is not/, older),
	errorOf('business.get', /^\/verification_status is not/, older),
	errorOf(
		'business.listAssignedAccounts',
		/^\/data\/\*\/(currency|timezone_id|message_template_namespace) is not/,
		'What is listed are accounts, with the members that accounts have',
	),
	errorOf('business.listPreverifiedNumbers', /^\/data\/\*\/is_input_id_valid is not/, older),
	errorOf(
		'business.getPreverifiedNumber',
		/^\/(verification_status|availability_status) is not/,
		'The listing has them',
	),
];

/** Graph's envelope has more than the document: https://developers.facebook.com/docs/graph-api/guides/error-handling */
export const refusalErrors: readonly DocumentError[] = [
	{
		requests: /./,
		finding: /^\/error\/(error_data|fbtrace_id|error_subcode) is not/,
		why: 'The document has two schemas for it and neither has all members',
		source: `${docs}/cloud-api/support/error-codes`,
	},
	{
		requests: /^blockedUser\b/,
		finding: /^\/(messaging_product|block_users) is not/,
		why: 'Whom it did not work for comes beside the error',
		source: `${docs}/cloud-api/block-users`,
	},
];
