import { refund as refundBody } from '../../../../cloud-api/payments/refund';
import type { OperationForm } from '../OperationForm';
import { configurationNameField, paymentReferenceField } from '../../ids/paymentFields';

export const refund: OperationForm = {
	name: 'Refund',
	action: 'Refund payment',
	description: 'Give money of a paid order back, all or a part (India)',
	fields: [
		configurationNameField,
		paymentReferenceField,
		{
			displayName: 'Amount',
			name: 'amount',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0,
			required: true,
			description: 'In rupees, such as 12.50; not more than was paid',
		},
		{
			displayName: 'Speed',
			name: 'speed',
			type: 'options',
			options: [
				{ name: 'Instant', value: 'instant', description: 'At once; most gateways take a fee' },
				{ name: 'Normal', value: 'normal', description: 'Within some working days' },
			],
			default: 'normal',
			description: 'How fast the money goes back',
		},
	],
	body: (form) =>
		refundBody({
			referenceId: form.text('paymentReferenceId'),
			configurationName: form.text('configurationName'),
			amount: Math.round((form.number('amount') ?? Number.NaN) * 100),
			speed: form.choice('speed', ['instant', 'normal']) ?? 'normal',
		}),
	example: {
		configurationName: 'shop-upi',
		paymentReferenceId: 'order-1001',
		amount: 100,
		speed: 'normal',
	},
};
