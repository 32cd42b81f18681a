import type { OperationForm } from '../OperationForm';

export const list: OperationForm = {
	name: 'Get Many',
	action: 'Get many blocked users',
	description: 'Read the block list of a number, 64,000 people at most',
	example: {},
};
