import type { OperationForm } from '../OperationForm';

export const deprecate: OperationForm = {
	name: 'Deprecate',
	action: 'Deprecate flow',
	description: 'Take a published flow out of use for good; this cannot be undone',
	example: { flowId: '1189253069532891' },
};
