import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { WhatsApp } from '../../../nodes/WhatsApp/WhatsApp.node';
import { nodeInWorkflow } from '../../support/n8n/nodeInWorkflow';
import { onlyThese, requestHelper } from '../../support/n8n/requestHelper';

let emulator: Emulator;
const type = new WhatsApp();

beforeAll(async () => {
	emulator = await createEmulator();
});
afterAll(() => emulator.close());

/** What n8n's editor shows in the list of a field. */
function search(
	method: 'searchFlows' | 'searchCatalogs' | 'searchPhoneNumbers' | 'searchProducts',
	filter?: string,
	parameters: Readonly<Record<string, string>> = {},
): Promise<INodeListSearchResult> {
	const { node } = nodeInWorkflow(type, {});
	const credential = {
		accessToken: emulator.accessToken,
		businessAccountId: emulator.wabaId,
		phoneNumberId: emulator.phoneNumberId,
		baseUrl: emulator.url,
		graphVersion: 'v26.0',
	};
	const context = onlyThese<ILoadOptionsFunctions>(
		{
			getNode: () => node,
			getCredentials: () => Promise.resolve(credential),
			getCurrentNodeParameter: (name: string) => parameters[name],
			helpers: { httpRequestWithAuthentication: requestHelper(credential) },
		},
		node,
	);
	return type.methods.listSearch[method].call(context, filter);
}

describe('choosing from a list', () => {
	it('offers flows, with what keeps them from being sent', async () => {
		const { results } = await search('searchFlows', 'VISIT');
		expect(results).toEqual([
			{ name: 'visit_feedback', value: '1189253069532891' },
			{ name: 'visit_feedback_next (draft)', value: '1189253069532892' },
		]);
	});

	it('offers the numbers of the account', async () => {
		expect(await search('searchPhoneNumbers', 'wayfare')).toEqual({
			results: [{ name: 'Wayfare Shop +1 555-010-0100', value: emulator.phoneNumberId }],
		});
	});

	it('offers the linked catalog', async () => {
		expect(await search('searchCatalogs')).toEqual({
			results: [{ name: 'Wayfare Shop', value: '194836987003835' }],
		});
	});

	it('offers the products of the chosen catalog, by name or ID', async () => {
		const catalogId = '194836987003835';
		expect(await search('searchProducts', 'wool', { catalogId })).toEqual({
			results: [{ name: 'Wool throw, €79.00', value: 'throw-wool' }],
		});
		expect((await search('searchProducts', 'MUG', { catalogId })).results).toHaveLength(2);
		expect(await search('searchProducts', 'mug')).toEqual({ results: [] });
	});
});
