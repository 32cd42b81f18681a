import type { OperationForm } from '../OperationForm';
import { configurationsOf } from './configurationsOf';

export const getConfiguration: OperationForm = {
	name: 'Get Configuration',
	action: 'Get payment configuration',
	description: 'Read provider and status of one way to take money (India)',
	entries: configurationsOf,
	example: { configurationName: 'shop-upi' },
};
