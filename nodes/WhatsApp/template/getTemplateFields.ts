import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { fetchTemplate } from '../search/templateOf';
import { templateFieldsOf } from './templateFieldsOf';
import { templateName } from './templateName';

/** The generated form of the template a node has chosen; what keeps it empty is said in its place. */
export async function getTemplateFields(
	context: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const chosen = context.getCurrentNodeParameter('template', { extractValue: true });
	const { name, language } = templateName(typeof chosen === 'string' ? chosen : '');
	if (name === '' || name.startsWith('=')) {
		return { fields: [], emptyFieldsNotice: 'Choose a template, and its variables appear here.' };
	}
	const template = await fetchTemplate(context, name, language);
	if (template === undefined) {
		return {
			fields: [],
			emptyFieldsNotice: `The account has no template "${name}" in language "${language}".`,
		};
	}
	return {
		fields: templateFieldsOf(template),
		emptyFieldsNotice: 'This template has no variables: it goes out as it is.',
	};
}
