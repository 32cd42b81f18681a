import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const listAssignedUsers: OperationForm = {
	name: 'Get Assigned Users',
	action: 'Get assigned users of business account',
	description: 'Read who may do what with the account',
	fields: [
		{
			displayName: 'Business ID',
			name: 'businessId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 506914307656634',
			description: 'The business portfolio whose users are meant, as Business Settings shows it',
		},
	],
	defaultFields: 'id,name,user_type,tasks',
	query: (form) => result({ business: form.text('businessId') }),
	example: { businessId: '506914307656634' },
};
