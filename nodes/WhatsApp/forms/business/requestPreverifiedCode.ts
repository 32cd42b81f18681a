import { requestCode } from '../phoneNumber/requestCode';
import type { OperationForm } from '../OperationForm';

export const requestPreverifiedCode: OperationForm = {
	...requestCode,
	name: 'Request Code for Preverified Number',
	action: 'Request code for preverified number',
	description: 'Have a verification code sent or spoken to a number of the pool',
	example: { ...requestCode.example, preverifiedNumberId: '106853218861309' },
};
