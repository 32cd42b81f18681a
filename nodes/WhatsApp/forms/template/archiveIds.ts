import type { INodeProperties } from 'n8n-workflow';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';

/** Which templates to put away or bring back. */
export const archiveIdsField: INodeProperties = {
	displayName: 'Template IDs',
	name: 'ids',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 920070352646140, 1192339204654487',
	description: 'Up to 100 template IDs, separated by commas',
};

/** One entry per template: what was done, or why it was not. */
export const archiveEntries =
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
