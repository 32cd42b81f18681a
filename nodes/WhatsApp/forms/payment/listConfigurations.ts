import type { OperationForm } from '../OperationForm';
import { configurationsOf } from './configurationsOf';

export const listConfigurations: OperationForm = {
	name: 'Get Many Configurations',
	action: 'Get many payment configurations',
	description: 'Read the ways to take money that the business account has (India)',
	entries: configurationsOf,
	example: {},
};
