import {
	paymentConfiguration,
	paymentProviders,
} from '../../../../cloud-api/payments/paymentConfiguration';
import type { OperationForm } from '../OperationForm';
import { configurationNameField } from '../../ids/paymentFields';
import { redirectField } from './redirectField';

export const createConfiguration: OperationForm = {
	name: 'Create Configuration',
	action: 'Create payment configuration',
	description: 'Add a way to take money (India); a gateway answers with a link to connect it',
	fields: [
		{ ...configurationNameField, description: 'A name of your own, up to 60 characters' },
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			options: [
				{ name: 'PayU', value: 'payu', description: 'A payment gateway' },
				{ name: 'Razorpay', value: 'razorpay', description: 'A payment gateway' },
				{ name: 'UPI Address', value: 'upi_vpa', description: 'A UPI address of the business' },
				{ name: 'Zaakpay', value: 'zaakpay', description: 'A payment gateway' },
			],
			default: 'razorpay',
			description: 'Who takes the money',
		},
		{
			displayName: 'UPI Address',
			name: 'merchantVpa',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. shop@bank',
			displayOptions: { show: { provider: ['upi_vpa'] } },
			description: 'The address the money goes to',
		},
		{
			displayName: 'Purpose Code',
			name: 'purposeCode',
			type: 'string',
			default: '00',
			required: true,
			description: "Two digits of UPI's list; 00 is the usual one",
		},
		{
			displayName: 'Merchant Category Code',
			name: 'merchantCategoryCode',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 5712',
			description: 'Four digits that say what the business sells',
		},
		redirectField,
	],
	body: (form) =>
		paymentConfiguration({
			name: form.text('configurationName'),
			provider: form.choice('provider', paymentProviders) ?? 'razorpay',
			purposeCode: form.text('purposeCode') || '00',
			merchantCategoryCode: form.text('merchantCategoryCode'),
			merchantVpa: form.optional('merchantVpa'),
			redirectUrl: form.optional('redirectUrl'),
		}),
	example: {
		configurationName: 'shop-gateway',
		provider: 'razorpay',
		purposeCode: '00',
		merchantCategoryCode: '5712',
		redirectUrl: 'https://shop.example/payments',
	},
};
