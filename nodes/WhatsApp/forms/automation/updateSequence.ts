import { sequenceUpdate } from '../../../../cloud-api/automation/welcomeSequence';
import type { OperationForm } from '../OperationForm';
import {
	readSequence,
	sequenceIdField,
	sequenceMore,
	sequenceNameField,
	welcomeTextField,
} from './sequenceFields';

export const updateSequence: OperationForm = {
	name: 'Update Welcome Sequence',
	action: 'Update welcome sequence',
	description: 'Change a sequence, even while an ad uses it; without a text its message stays',
	fields: [
		{ ...sequenceIdField, required: true },
		sequenceNameField,
		welcomeTextField,
		...sequenceMore,
	],
	body: (form) => sequenceUpdate(form.text('sequenceId'), readSequence(form)),
	example: { sequenceId: '186473890', sequenceName: 'Spring sale' },
};
