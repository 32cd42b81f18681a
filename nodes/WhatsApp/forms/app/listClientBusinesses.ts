import type { OperationForm } from '../OperationForm';

export const listClientBusinesses: OperationForm = {
	name: 'Get Client Businesses',
	action: 'Get client businesses of app',
	description: 'Read which businesses gave the app access by Embedded Signup',
	example: { appId: '670843887433847' },
};
