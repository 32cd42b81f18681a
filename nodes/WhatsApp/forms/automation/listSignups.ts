import type { OperationForm } from '../OperationForm';

export const listSignups: OperationForm = {
	name: 'Get Many Signup Links',
	action: 'Get many signup links',
	description: 'Read the opt-in links of the business account',
	example: {},
};
