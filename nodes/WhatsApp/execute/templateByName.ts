import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import { copyFields, copyTemplateBody } from '../../../cloud-api/templates/copyTemplate';
import { callGraph } from '../../graph/callGraph';
import { simplifyTemplate } from '../forms/template/simplifyTemplate';
import { usualFields } from '../forms/template/usualFields';
import { fetchTemplateNode } from '../search/templateOf';
import type { Call } from './Call';

/** The template of exactly one name and language. */
export async function getTemplateByName(call: Call): Promise<JsonObject> {
	const { form } = call;
	const fields = form.text('fields') || usualFields;
	const node = await find(call, form.text('name'), form.text('language') || 'en', fields);
	return form.flag('simplify', true) ? simplifyTemplate(node) : node;
}

/** Reads a template and hands in a copy of it. */
export async function duplicateTemplate(call: Call): Promise<JsonObject> {
	const { form } = call;
	const from = form.text('fromName');
	const node = await find(call, from, form.text('fromLanguage') || 'en', copyFields);
	const copy = copyTemplateBody(node, {
		name: form.text('name') || from,
		language: form.text('language') || 'en',
		headerHandle: form.optional('headerHandle'),
		texts: new Map(
			form
				.rows('texts', 'text')
				.map((row): [string, string] => [row.verbatim('find'), row.verbatim('replace')]),
		),
	});
	if (!copy.ok) return call.refuse(copy.problems.map(({ message }) => message));
	return await callGraph(
		call.context,
		buildRequest(
			catalogue.template.create,
			{
				params: { businessAccountId: accountOf(call) },
				body: { kind: 'json', json: copy.body },
			},
			call.access.target,
		),
		call.itemIndex,
	);
}

const accountOf = ({ form, access }: Call): string =>
	form.text('businessAccountId') || access.businessAccountId;

async function find(
	call: Call,
	name: string,
	language: string,
	fields: string,
): Promise<JsonObject> {
	if (name === '') return call.refuse(["'Name' is empty: fill it in"]);
	const node = await fetchTemplateNode(call.context, {
		name,
		language,
		fields,
		businessAccountId: accountOf(call),
		itemIndex: call.itemIndex,
	});
	return (
		node ??
		call.refuse([
			`There is no template ${name} in ${language}: check both, or list what there is with Get Many`,
		])
	);
}
