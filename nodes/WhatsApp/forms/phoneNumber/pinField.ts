import type { INodeProperties } from 'n8n-workflow';
import { form as pattern, type Found } from '../../../../cloud-api/limits';

/** The PIN of two-step verification. */
export const pinField: INodeProperties = {
	displayName: 'PIN',
	name: 'pin',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'Six digits, the two-step verification of the number',
};

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/two-step-verification */
export const pinLimits = (pin: string): Found => pattern('pin', pin, /^\d{6}$/, 'six digits');
