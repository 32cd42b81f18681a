import { result } from '../../../../cloud-api/limits';
import { configurationNameLimits } from '../../../../cloud-api/payments/paymentConfiguration';
import type { OperationForm } from '../OperationForm';
import { configurationNameField } from '../../ids/paymentFields';

export const deleteConfiguration: OperationForm = {
	name: 'Delete Configuration',
	action: 'Delete payment configuration',
	description: 'Remove a way to take money (India); orders that name it can no longer be paid',
	fields: [configurationNameField],
	body: (form) => {
		const name = form.text('configurationName');
		return result({ configuration_name: name }, configurationNameLimits(name));
	},
	example: { configurationName: 'shop-razorpay' },
};
