import type { INodeProperties } from 'n8n-workflow';

/** The name of a payment configuration, which is its id. */
export const configurationNameField: INodeProperties = {
	displayName: 'Configuration Name',
	name: 'configurationName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. shop-upi',
	description: 'The payment configuration, as WhatsApp Manager names it',
};

/** The order a payment is for. */
export const paymentReferenceField: INodeProperties = {
	displayName: 'Reference ID',
	name: 'paymentReferenceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order-1001',
	description: 'The reference ID of the order message that was paid',
};
