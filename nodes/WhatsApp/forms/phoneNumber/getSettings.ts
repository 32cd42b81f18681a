import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const getSettings: OperationForm = {
	name: 'Get Settings',
	action: 'Get phone number settings',
	description: 'Read calling, storage, identity and encryption settings',
	fields: [
		{
			displayName: 'Include SIP Password',
			name: 'includeSip',
			type: 'boolean',
			default: false,
			description:
				'Whether to read the passwords of SIP servers too; they then stand in the output',
		},
	],
	query: (form) =>
		result({ include_sip_credentials: form.flag('includeSip') ? 'true' : undefined }),
	example: {},
};
