import { isJsonObject, type JsonObject, present } from '../../../../cloud-api/json';
import { templateDefinition } from '../../../../cloud-api/templates/TemplateDefinition';

/** What one needs of a template to send it or to see how it fares. */
export function simplifyTemplate(node: JsonObject): JsonObject {
	const { id, name, language, status, components, variables } = templateDefinition(node);
	const body = components.find((one) => String(one['type']).toUpperCase() === 'BODY');
	const quality = node['quality_score'];
	const reason = node['rejected_reason'];
	return present({
		id,
		name,
		language,
		status,
		category: node['category'],
		quality: isJsonObject(quality) ? quality['score'] : undefined,
		rejectedReason: reason === 'NONE' ? undefined : reason,
		body: body?.['text'],
		variables: variables.map(({ key }) => key),
		updatedAt: node['last_updated_time'],
	});
}
