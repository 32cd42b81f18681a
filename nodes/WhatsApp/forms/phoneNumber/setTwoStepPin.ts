import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { pinField, pinLimits } from './pinField';

export const setTwoStepPin: OperationForm = {
	name: 'Set Two-Step PIN',
	action: 'Set two step PIN',
	description: 'Change the PIN that registering asks for',
	fields: [pinField],
	body: (form) => {
		const pin = form.text('pin');
		return result({ pin }, pinLimits(pin));
	},
	example: { pin: '123456' },
};
