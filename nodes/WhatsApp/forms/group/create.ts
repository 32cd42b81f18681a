import { newGroup } from '../../../../cloud-api/groups/groupSettings';
import type { OperationForm } from '../OperationForm';
import { groupDescriptionField, subjectField } from './groupFields';

export const create: OperationForm = {
	name: 'Create',
	action: 'Create group',
	description:
		'Open a group; its ID and invite link come by webhook, with the request ID of this call',
	fields: [
		subjectField,
		groupDescriptionField,
		{
			displayName: 'Joining',
			name: 'joinApproval',
			type: 'options',
			options: [
				{
					name: 'Needs Approval',
					value: 'approval_required',
					description: 'Whoever has the link asks, and the business decides',
				},
				{
					name: 'Open',
					value: 'auto_approve',
					description: 'Whoever has the link is in',
				},
			],
			default: 'auto_approve',
			description: 'How people with the invite link get in',
		},
	],
	body: (form) =>
		newGroup({
			subject: form.text('subject'),
			description: form.optional('groupDescription'),
			joinApproval:
				form.choice('joinApproval', ['auto_approve', 'approval_required']) ?? 'auto_approve',
		}),
	example: {
		subject: 'Saturday hike',
		groupDescription: 'Where we meet',
		joinApproval: 'approval_required',
	},
};
