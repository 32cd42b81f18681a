import type { OperationForm } from '../OperationForm';

export const listAssets: OperationForm = {
	name: 'Get Assets',
	action: 'Get flow assets',
	description: 'Read the link from which the Flow JSON can be downloaded',
	example: { flowId: '1189253069532891' },
};
