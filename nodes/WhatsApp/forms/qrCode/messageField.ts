import type { INodeProperties } from 'n8n-workflow';
import { type Found, requiredText } from '../../../../cloud-api/limits';

/** What the customer finds typed in. */
export const messageField: INodeProperties = {
	displayName: 'Prefilled Message',
	name: 'prefilledMessage',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Show me the lamps',
	description: 'What stands ready in the text box of the customer, up to 140 characters',
};

/** @see https://developers.facebook.com/docs/whatsapp/business-management-api/qr-codes */
export const messageLimits = (text: string): Found => requiredText('prefilled_message', text, 140);
