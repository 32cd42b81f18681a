import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { buildRequest } from '../../../cloud-api/operation';
import { object } from '../../../cloud-api/reader';
import { callGraph } from '../../graph/callGraph';
import { graphAccess } from '../../graph/graphAccess';
import { choicesOf } from './choicesOf';

/** The groups of the number in the credential. */
export async function searchGroups(
	context: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { target, phoneNumberId } = await graphAccess(context);
	const page = await callGraph(
		context,
		buildRequest(
			catalogue.group.list,
			{ params: { phoneNumberId }, query: { limit: 100, after: paginationToken } },
			target,
		),
	);
	const groups = object(page, 'data')?.['groups'] ?? [];
	return choicesOf({ ...page, data: groups }, filter, (group) => ({
		name: group.text('subject'),
		value: group.text('id'),
	}));
}
