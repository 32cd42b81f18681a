import { form as pattern, result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const deleteContactBookEntry: OperationForm = {
	name: 'Delete Contact Book Entry',
	action: 'Delete contact book entry',
	description: 'Have Meta forget which phone number belongs to a user ID of the business',
	fields: [
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ES.13491208655302741918',
			description: 'The business-scoped user ID, as webhooks bring it',
		},
	],
	query: (form) => {
		const bsuid = form.text('userId');
		return result(
			{ bsuid },
			pattern(
				'User ID',
				bsuid,
				/^[A-Z]{2}(\.ENT)?\.\w{1,128}$/,
				'a user ID such as ES.13491208655302741918',
			),
		);
	},
	example: { userId: 'ES.13491208655302741918' },
};
