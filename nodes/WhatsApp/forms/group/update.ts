import { groupChange } from '../../../../cloud-api/groups/groupSettings';
import type { OperationForm } from '../OperationForm';
import { exampleGroup, groupDescriptionField, subjectField } from './groupFields';

const { required: _required, ...optionalSubject } = subjectField;

export const update: OperationForm = {
	name: 'Update',
	action: 'Update group',
	description: 'Change subject or description; what became of it comes by webhook',
	fields: [
		{
			...optionalSubject,
			name: 'newSubject',
			description: 'The new name, at most 128 characters. Empty leaves it.',
		},
		{
			...groupDescriptionField,
			description: 'The new one, at most 2,048 characters. Empty leaves it.',
		},
	],
	body: (form) =>
		groupChange({
			subject: form.optional('newSubject'),
			description: form.optional('groupDescription'),
		}),
	example: { groupId: exampleGroup, newSubject: 'Sunday hike' },
};
