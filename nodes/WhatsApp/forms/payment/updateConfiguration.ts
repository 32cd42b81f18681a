import { checkoutEndpoint } from '../../../../cloud-api/payments/paymentConfiguration';
import type { OperationForm } from '../OperationForm';

export const updateConfiguration: OperationForm = {
	name: 'Update Configuration',
	action: 'Update payment configuration',
	description: 'Set the endpoint that a checkout asks for coupons and shipping (India)',
	fields: [
		{
			displayName: 'Data Endpoint URL',
			name: 'dataEndpointUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://flows.example.com/checkout',
			description: 'An https address that speaks the encrypted protocol of Flows',
		},
	],
	body: (form) => checkoutEndpoint(form.text('dataEndpointUrl')),
	example: {
		configurationName: 'shop-upi',
		dataEndpointUrl: 'https://flows.example.com/checkout',
	},
};
