import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { isJsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import {
	definitionFields,
	templateDefinition,
	type TemplateDefinition,
} from '../../../cloud-api/templates/TemplateDefinition';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { nextCursor } from '../execute/answerEntries';

/**
 * The template of exactly this name and language, or undefined when the account has none.
 * Graph's `name` filter finds parts of names too, so pages are read until the right one comes.
 */
export async function fetchTemplate(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	name: string,
	language: string,
	businessAccountId?: string,
): Promise<TemplateDefinition | undefined> {
	const access = await graphAccess(context);
	let after: string | undefined;
	do {
		const page = await callGraph(
			context,
			buildRequest(
				catalogue.template.list,
				{
					params: { businessAccountId: businessAccountId || access.businessAccountId },
					query: { fields: definitionFields, name, language, limit: 100, after },
				},
				access.target,
			),
		);
		const data = page['data'];
		const node = (Array.isArray(data) ? data : [])
			.filter(isJsonObject)
			.find((one) => one['name'] === name && one['language'] === language);
		if (node !== undefined) return templateDefinition(node);
		after = nextCursor(page);
	} while (after !== '');
	return undefined;
}
