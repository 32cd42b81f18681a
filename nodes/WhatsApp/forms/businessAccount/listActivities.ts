import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listActivities: OperationForm = {
	name: 'Get Activities',
	action: 'Get activities of business account',
	description: 'Read who changed what, newest first: the audit log',
	fields: [
		{
			displayName: 'Activity Filters',
			name: 'activityFilters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			description: 'Which activities to read; all of them when empty',
			options: [
				{
					displayName: 'Since',
					name: 'since',
					type: 'dateTime',
					default: '',
					description: 'Only what happened after it',
				},
				{
					displayName: 'Types',
					name: 'activityTypes',
					type: 'multiOptions',
					options: [
						{ name: 'Account Created', value: 'ACCOUNT_CREATED' },
						{ name: 'Account Deleted', value: 'ACCOUNT_DELETED' },
						{ name: 'Account Updated', value: 'ACCOUNT_UPDATED' },
						{ name: 'API Access Granted', value: 'API_ACCESS_GRANTED' },
						{ name: 'API Access Revoked', value: 'API_ACCESS_REVOKED' },
						{ name: 'Billing Updated', value: 'BILLING_UPDATED' },
						{ name: 'Compliance Action', value: 'COMPLIANCE_ACTION' },
						{ name: 'Permission Granted', value: 'PERMISSION_GRANTED' },
						{ name: 'Permission Revoked', value: 'PERMISSION_REVOKED' },
						{ name: 'Phone Number Added', value: 'PHONE_NUMBER_ADDED' },
						{ name: 'Phone Number Removed', value: 'PHONE_NUMBER_REMOVED' },
						{ name: 'Phone Number Verified', value: 'PHONE_NUMBER_VERIFIED' },
						{ name: 'Security Event', value: 'SECURITY_EVENT' },
						{ name: 'Template Created', value: 'TEMPLATE_CREATED' },
						{ name: 'Template Deleted', value: 'TEMPLATE_DELETED' },
						{ name: 'Template Updated', value: 'TEMPLATE_UPDATED' },
						{ name: 'User Added', value: 'USER_ADDED' },
						{ name: 'User Removed', value: 'USER_REMOVED' },
						{ name: 'User Role Changed', value: 'USER_ROLE_CHANGED' },
						{ name: 'Webhook Configured', value: 'WEBHOOK_CONFIGURED' },
					],
					default: [],
					description: 'Only these kinds',
				},
				{
					displayName: 'Until',
					name: 'until',
					type: 'dateTime',
					default: '',
					description: 'Only what happened before it',
				},
			],
		},
	],
	query: (form) => {
		const filters = form.group('activityFilters');
		return result({
			since: filters.text('since'),
			until: filters.text('until'),
			activity_type: filters.names('activityTypes').join(','),
		});
	},
	example: {},
};
