import { binaryInputField } from '../media/binaryInputField';
import type { OperationForm } from '../OperationForm';
import { exampleGroup } from './groupFields';

export const setPicture: OperationForm = {
	name: 'Set Picture',
	action: 'Set picture of group',
	description: 'Give the group a picture: a square JPEG of 192 pixels or more, up to 5 MB',
	fields: [binaryInputField],
	n8nOnly: true,
	example: { groupId: exampleGroup, binaryField: 'data' },
};
