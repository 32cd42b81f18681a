import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { sequenceIdField } from './sequenceFields';

export const deleteSequence: OperationForm = {
	name: 'Delete Welcome Sequence',
	action: 'Delete welcome sequence',
	description: 'Remove a sequence that no active ad uses',
	fields: [{ ...sequenceIdField, required: true }],
	query: (form) => result({ sequence_id: form.text('sequenceId') }),
	example: { sequenceId: '186473890' },
};
