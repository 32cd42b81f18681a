import type { OperationForm } from '../OperationForm';

export const remove: OperationForm = {
	name: 'Delete',
	action: 'Delete flow',
	description: 'Throw a draft away; a flow that was published can only be deprecated',
	example: { flowId: '1189253069532893' },
};
