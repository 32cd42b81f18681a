import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { choicesOf } from './choicesOf';

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
	return choicesOf(page, filter, (number) => ({
		name: [number.text('verified_name'), number.text('display_phone_number')]
			.filter((part) => part !== '')
			.join(' '),
		value: number.text('id'),
	}));
}
