import { verifyCode } from '../phoneNumber/verifyCode';
import type { OperationForm } from '../OperationForm';

export const verifyPreverifiedCode: OperationForm = {
	...verifyCode,
	name: 'Verify Code of Preverified Number',
	action: 'Verify code of preverified number',
	description: 'Give back the code that arrived on a number of the pool',
	example: { ...verifyCode.example, preverifiedNumberId: '106853218861309' },
};
