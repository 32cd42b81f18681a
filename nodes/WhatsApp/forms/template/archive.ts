import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import { archiveBody } from '../../../../cloud-api/templates/templateIds';
import type { OperationForm } from '../OperationForm';

const idsField: INodeProperties = {
	displayName: 'Template IDs',
	name: 'ids',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 920070352646140, 1192339204654487',
	description: 'Up to 100 template IDs, separated by commas',
};

/** One entry per template: what was done, or why it was not. */
const entriesOf =
	(done: 'archived' | 'unarchived') =>
	(answer: JsonObject): readonly JsonObject[] => {
		const failed = answer['failed_templates'];
		return [
			...ids(answer[`${done}_templates`]).map((id) => ({ id, [done]: true })),
			...(isJsonObject(failed)
				? Object.entries(failed).map(([id, reason]) => ({ id, [done]: false, reason }))
				: []),
		];
	};

const ids = (value: JsonValue | undefined): readonly string[] =>
	Array.isArray(value) ? value.map(String) : [];

export const archive: OperationForm = {
	name: 'Archive',
	action: 'Archive templates',
	description: 'Put templates away; 28 days later Meta deletes them for good',
	fields: [idsField],
	body: (form) => archiveBody(form.names('ids')),
	entries: entriesOf('archived'),
	example: { ids: '1221463976341685' },
};

export const unarchive: OperationForm = {
	name: 'Unarchive',
	action: 'Unarchive templates',
	description: 'Bring archived templates back as they were, within 28 days',
	fields: [idsField],
	body: (form) => archiveBody(form.names('ids')),
	entries: entriesOf('unarchived'),
	example: { ids: '1221463976341685' },
};
