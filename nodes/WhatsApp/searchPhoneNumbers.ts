import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../cloud-api/catalogue';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { buildRequest } from '../../cloud-api/operation';
import { Form } from '../form/Form';
import { callGraph } from '../graph/callGraph';
import { graphAccess } from '../graph/graphAccess';

/** The numbers of the business account, for the list to choose from. */
export async function searchPhoneNumbers(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { target, businessAccountId } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.phoneNumber.list,
			{
				params: { businessAccountId },
				query: {
					fields: 'id,display_phone_number,verified_name',
					limit: 100,
					after: paginationToken,
				},
			},
			target,
		),
	);
	const data = page['data'];
	const wanted = (filter ?? '').toLowerCase();
	const results = (Array.isArray(data) ? data : [])
		.filter(isJsonObject)
		.map(choice)
		.filter(({ name }) => name.toLowerCase().includes(wanted));
	const after = cursor(page);
	return after === '' ? { results } : { results, paginationToken: after };
}

function choice(number: JsonObject): { readonly name: string; readonly value: string } {
	const form = new Form(number);
	const name = [form.text('verified_name'), form.text('display_phone_number')];
	return { name: name.filter((part) => part !== '').join(' '), value: form.text('id') };
}

function cursor(page: JsonObject): string {
	const paging = new Form(page).group('paging');
	return paging.text('next') === '' ? '' : paging.group('cursors').text('after');
}
