import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const getBatchStatus: OperationForm = {
	name: 'Get Batch Status',
	action: 'Get product batch status',
	description: 'Read whether a batch is done, and what went wrong in it',
	fields: [
		{
			displayName: 'Handle',
			name: 'handle',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. AcxLmLdH7W5s...',
			description: 'What sending the batch gave',
		},
		{
			displayName: 'Include Invalid IDs',
			name: 'includeInvalid',
			type: 'boolean',
			default: false,
			description: 'Whether to read the IDs of the products that were refused',
		},
	],
	query: (form) =>
		result({
			handle: form.text('handle'),
			load_ids_of_invalid_requests: form.flag('includeInvalid') ? 'true' : undefined,
		}),
	entries: statusOf,
	example: { catalogId: '194836987003835', handle: 'AcxLmLdH7W5s' },
};

/** The status itself, which Meta gives as a list of one. */
function statusOf({ data }: JsonObject): readonly JsonObject[] {
	return Array.isArray(data) ? data.filter(isJsonObject) : [];
}
