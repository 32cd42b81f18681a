import type { OperationForm } from '../OperationForm';
import { getHealth as ofNumber } from '../phoneNumber/getHealth';

export const getHealth: OperationForm = {
	...ofNumber,
	action: 'Get business account health',
	description: 'Read whether the account can send, and what stops it: account, business or app',
};
