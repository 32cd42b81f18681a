import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { pinField, pinLimits } from './pinField';

export const register: OperationForm = {
	name: 'Register',
	action: 'Register phone number',
	description: 'Put the number on the Cloud API; counted, 10 in 72 hours',
	fields: [pinField],
	body: (form) => {
		const pin = form.text('pin');
		return result({ messaging_product: 'whatsapp', pin }, pinLimits(pin));
	},
	example: { pin: '123456' },
};
