import { docs, type DocumentError } from './DocumentError';

const page = (kind: string): `https://${string}` =>
	`${docs}/cloud-api/webhooks/reference/messages/${kind}`;
const example =
	'The example of the document has it too: its schema is that of a message that is sent';

/** Where webhooks, by Meta's pages, are not what the document describes; names are those of `createWebhookCheck`. */
export const webhookErrors: readonly DocumentError[] = [
	{
		requests: /^(messages: |group_participants_update$)/,
		finding: /\/(user_id|from_user_id|recipient_user_id|username) is not/,
		why: 'People are known by an id of their own, and by a username, since 2026',
		source: `${docs}/cloud-api/business-scoped-user-ids`,
	},
	{
		requests: /^messages: (status|payment)$/,
		finding: /^value\/contacts is not/,
		why: 'Statuses say who the person is since people have ids of their own',
		source: `${docs}/cloud-api/business-scoped-user-ids`,
	},
	{
		requests: /^messages: status$/,
		finding: /^value\/statuses\/\*\/pricing\/type is not/,
		why: 'Came with prices per message',
		source: `${docs}/pricing`,
	},
	{
		requests: /^messages: payment$/,
		finding: /\/statuses\/\*\/(status must be one of|(type|payment) is not)/,
		why: 'What became of a payment comes as a status of the order message',
		source: `${docs}/cloud-api/payments-api/payments-in`,
	},
	{
		requests: /^messages: text$/,
		finding: /\/referral is not/,
		why: 'The example of the document has it too',
		source: page('text'),
	},
	{
		requests: /^messages: text$/,
		finding: /\/group_id is not/,
		why: 'Messages of a group name it',
		source: `${docs}/cloud-api/groups/groups-messaging`,
	},
	...(['image', 'video', 'audio', 'document', 'sticker'] as const).map((kind) => ({
		requests: new RegExp(`^messages: ${kind}$`),
		finding: /\/(mime_type|sha256|caption|filename|voice|animated) is not/,
		why: example,
		source: page(kind),
	})),
	{
		requests: /^messages: location$/,
		finding: /\/(latitude|longitude) must be string/,
		why: example,
		source: page('location'),
	},
	{
		requests: /^messages: contacts$/,
		finding: /\/phones\/\*\/type must be one of/,
		why: example,
		source: page('contacts'),
	},
	{
		requests: /^messages: contacts$/,
		finding: /\/contacts\/\*\/origin is not/,
		why: 'Says whether somebody shared their own contact when asked to, since 2026',
		source: `${docs}/cloud-api/messages/request-contact-info-messages`,
	},
	{
		requests: /^messages: unsupported$/,
		finding:
			/\/errors\/\* must have required property 'type'|\/errors\/\*\/(title|error_data) is not/,
		why: 'Its example has title and error_data; the schema is that of a refused call',
		source: page('unsupported'),
	},
	{
		requests: /^messages: unsupported$/,
		finding: /\/messages\/\*\/unsupported is not/,
		why: 'Came after the document',
		source: page('unsupported'),
	},
	{
		requests: /^messages: interactive$/,
		finding: /\/(list_reply|button_reply) is not/,
		why: 'The document names schemas for them that its choice does not use',
		source: page('interactive'),
	},
	{
		requests: /^messages: interactive$/,
		finding: /\/interactive\/type must be one of|\/nfm_reply is not/,
		why: 'Of replies the document knows two',
		source: `${docs}/flows/guides/receiveflowresponse`,
	},
	{
		requests: /^messages: interactive$/,
		finding: /\/call_permission_reply is not|required property 'context'/,
		why: 'Who allows calls on the profile answers no message',
		source: `${docs}/cloud-api/calling/user-call-permissions`,
	},
	{
		requests: /^group_/,
		finding: /\/groups\/\*\/timestamp must be integer/,
		why: 'All examples of the document have text',
		source: `${docs}/cloud-api/groups/reference`,
	},
	{
		requests: /^group_(lifecycle|settings)_update$/,
		finding:
			/\/(invite_link|join_approval_mode|group_subject|group_description|update_successful) is not/,
		why: 'The page has them; the document has one example of each field',
		source: `${docs}/cloud-api/groups/reference`,
	},
	{
		requests: /^group_participants_update$/,
		finding: /^field must be one of|\/groups\/\*\/type must be one of/,
		why: 'group_participants_update is so written in the example too; the page has participants_add and _remove',
		source: `${docs}/cloud-api/groups/reference`,
	},
	{
		requests: /^group_participants_update$/,
		finding: /required property 'request_id'|\/(reason|initiated_by) is not/,
		why: 'Who comes by the link answers no request; the page says how somebody came or went',
		source: `${docs}/cloud-api/groups/reference`,
	},
];

/** What the examples of the document break of its own schema beyond that, though the emulator does not send it so. */
export const exampleErrors: readonly DocumentError[] = [
	{
		requests: /^messages: location$/,
		finding: /\/location\/url is not/,
		why: 'Only places of a business have a page',
		source: page('location'),
	},
	{
		requests: /^group_/,
		finding: /_participants\/\*\/(input|wa_id) must be string/,
		why: 'A slip: numbers where every page has text',
		source: `${docs}/cloud-api/groups/reference`,
	},
];
