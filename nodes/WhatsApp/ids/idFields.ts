import type { INodeProperties } from 'n8n-workflow';
import type { PathName } from '../../../cloud-api/catalogue';
import { phoneNumberField } from './phoneNumberField';

/** The field for each id a path of the catalogue may hold; a new kind of id does not compile without one. */
export const idFields: Readonly<Record<PathName, INodeProperties>> = {
	appId: {
		displayName: 'App ID',
		name: 'appId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 670843887433847',
		description: 'The Meta app. Empty means the one of the credential.',
	},
	businessAccountId: {
		displayName: 'Business Account ID',
		name: 'businessAccountId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 102290129340398',
		description: 'The WhatsApp Business Account. Empty means the one of the credential.',
	},
	mediaId: {
		displayName: 'Media ID',
		name: 'mediaId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1037543291543636',
		description: 'The ID of an upload, or of a file in a message; the latter lives 7 days',
	},
	phoneNumberId: phoneNumberField,
};
