import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const getConversational: OperationForm = {
	name: 'Get Conversational Components',
	action: 'Get conversational components',
	description: 'Read the ice breakers and commands of a number',
	// The one field this operation is about; the builder has none to choose.
	fields: [],
	query: () => result({ fields: 'conversational_automation' }),
	entries: componentsOf,
	example: {},
};

/** The components alone, with empty lists where a number has none. */
function componentsOf({
	conversational_automation: components,
}: JsonObject): readonly JsonObject[] {
	return [{ prompts: [], commands: [], ...(isJsonObject(components) ? components : {}) }];
}
