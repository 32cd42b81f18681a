import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import {
	definitionFields,
	templateDefinition,
	type TemplateDefinition,
} from '../../../cloud-api/templates/TemplateDefinition';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { nextCursor } from '../execute/answerEntries';

/** The template of exactly this name and language, or undefined when the account of the credential has none. */
export async function fetchTemplate(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	name: string,
	language: string,
): Promise<TemplateDefinition | undefined> {
	const node = await fetchTemplateNode(context, { name, language, fields: definitionFields });
	return node === undefined ? undefined : templateDefinition(node);
}

/** Which template to read, and what of it. */
export interface TemplateWanted {
	readonly name: string;
	readonly language: string;
	readonly fields: string;
	/** The account of the credential unless given. */
	readonly businessAccountId?: string | undefined;
	readonly itemIndex?: number | undefined;
}

/** Its node as Graph gives it. Graph's `name` finds parts of names too, so pages are read until the right one comes. */
export async function fetchTemplateNode(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	{ name, language, fields, businessAccountId, itemIndex }: TemplateWanted,
): Promise<JsonObject | undefined> {
	const access = await graphAccess(context);
	let after: string | undefined;
	do {
		const page = await callGraph(
			context,
			buildRequest(
				catalogue.template.list,
				{
					params: { businessAccountId: businessAccountId || access.businessAccountId },
					query: { fields, name, language, limit: 100, after },
				},
				access.target,
			),
			itemIndex,
		);
		const data = page['data'];
		const found = (Array.isArray(data) ? data : [])
			.filter(isJsonObject)
			.find((one) => one['name'] === name && one['language'] === language);
		if (found !== undefined) return found;
		after = nextCursor(page);
	} while (after !== '');
	return undefined;
}
