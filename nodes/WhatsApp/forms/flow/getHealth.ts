import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { phoneNumberField } from '../../ids/phoneNumberField';

export const getHealth: OperationForm = {
	name: 'Get Health',
	action: 'Get flow health',
	description: 'Read whether the flow can be sent, and what stands in its way',
	fields: [
		{
			...phoneNumberField,
			description: 'The number that would send it. Empty means the one of the credential.',
		},
	],
	query: (form) => {
		const number = form.text('phoneNumberId');
		return result(
			{ fields: number === '' ? 'health_status' : `health_status.phone_number(${number})` },
			pattern('phoneNumberId', number, /^\d+$/, 'digits only'),
		);
	},
	example: { flowId: '1189253069532891' },
};
