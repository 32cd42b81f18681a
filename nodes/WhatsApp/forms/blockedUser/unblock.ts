import type { OperationForm } from '../OperationForm';
import { block } from './block';

export const unblock: OperationForm = {
	...block,
	name: 'Unblock',
	action: 'Unblock users',
	description: 'Take messages from people again',
};
