import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';
import { sequenceIdField } from './sequenceFields';

export const listSequences: OperationForm = {
	name: 'Get Many Welcome Sequences',
	action: 'Get many welcome sequences',
	description: 'Read all sequences for ads, or one of them',
	fields: [{ ...sequenceIdField, description: 'Only this one. Empty means all.' }],
	query: (form) => result({ sequence_id: form.text('sequenceId') }),
	example: {},
};
