import type { INodeProperties } from 'n8n-workflow';
import type { PathName } from '../../../cloud-api/catalogue';
import { flowField } from './flowField';
import { phoneNumberField } from './phoneNumberField';
import { templateField } from './templateField';

/** The field for each id a path of the catalogue may hold; a new kind of id does not compile without one. */
export const idFields: Readonly<Record<PathName, INodeProperties>> = {
	accountNumberId: {
		displayName: 'Account Number ID',
		name: 'accountNumberId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description: 'The number as an object of the account, which is not its phone number ID',
	},
	appId: {
		displayName: 'App ID',
		name: 'appId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 670843887433847',
		description: 'The Meta app. Empty means the one of the credential.',
	},
	botId: {
		displayName: 'Bot ID',
		name: 'botId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description: 'The ID beside the prompts and commands that Get Conversational Components reads',
	},
	businessAccountId: {
		displayName: 'Business Account ID',
		name: 'businessAccountId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 102290129340398',
		description: 'The WhatsApp Business Account. Empty means the one of the credential.',
	},
	flowId: flowField,
	mediaId: {
		displayName: 'Media ID',
		name: 'mediaId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1037543291543636',
		description: 'The ID of an upload, or of a file in a message; the latter lives 7 days',
	},
	messageHistoryId: {
		displayName: 'Message History ID',
		name: 'messageHistoryId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description: 'The ID of an entry that Get Message History found',
	},
	phoneNumberId: phoneNumberField,
	profileId: {
		displayName: 'Profile ID',
		name: 'profileId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description: 'The ID of the business profile as an object of its own',
	},
	qrCodeId: {
		displayName: 'Code',
		name: 'qrCodeId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. ANED2T5QRU7HG1',
		description: 'The 14 characters of the QR code, as creating and listing give them',
	},
	signupId: {
		displayName: 'Signup ID',
		name: 'signupId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1029384756',
		description: 'The ID of the opt-in link, as creating and listing give it',
	},
	templateId: templateField,
	uploadSessionId: {
		displayName: 'Upload Session ID',
		name: 'uploadSessionId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. upload:MTphdHRhY2htZW50...?sig=ARZqkG',
		description:
			'The whole ID that Create Upload Session gave, with what stands behind its question mark',
	},
};
