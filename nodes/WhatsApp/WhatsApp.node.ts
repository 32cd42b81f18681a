import {
	type ICredentialsDecrypted,
	type ICredentialTestFunctions,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { testCredential } from '../graph/testCredential';
import { executeItem } from './execute/executeItem';
import { failedItem, nodeErrorOf } from './execute/failedItem';
import { forms } from './forms';
import { formProperties } from './forms/formProperties';
import { searchCatalogs } from './search/searchCatalogs';
import { searchFlows } from './search/searchFlows';
import { searchGroups } from './search/searchGroups';
import { searchTemplateIds, searchTemplates } from './search/searchTemplates';
import { searchProducts } from './search/searchProducts';
import { searchPhoneNumbers } from './search/searchPhoneNumbers';
import { getTemplateFields } from './template/getTemplateFields';

/** Calls the WhatsApp Business Platform: every operation of the catalogue. */
export class WhatsApp implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp',
		name: 'whatsApp',
		icon: {
			light: 'file:../../icons/whatsapp-cloud.svg',
			dark: 'file:../../icons/whatsapp-cloud.dark.svg',
		},
		group: ['output'],
		// 1.1 chooses its template from a list and makes a form for it; 1 names it and lists its values.
		version: [1, 1.1],
		defaultVersion: 1.1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Send messages, and manage templates, flows, numbers and all else of the WhatsApp Cloud API',
		defaults: { name: 'WhatsApp' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'whatsAppCloudApi', required: true, testedBy: 'whatsAppCloudApiTest' }],
		properties: formProperties(forms),
	};

	methods = {
		listSearch: {
			async searchCatalogs(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchCatalogs(this, filter, paginationToken);
			},
			async searchFlows(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchFlows(this, filter, paginationToken);
			},
			async searchProducts(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchProducts(this, filter, paginationToken);
			},
			async searchGroups(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchGroups(this, filter, paginationToken);
			},
			async searchPhoneNumbers(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchPhoneNumbers(this, filter, paginationToken);
			},
			async searchTemplateIds(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchTemplateIds(this, filter, paginationToken);
			},
			async searchTemplates(
				this: ILoadOptionsFunctions,
				filter?: string,
				paginationToken?: string,
			): Promise<INodeListSearchResult> {
				return await searchTemplates(this, filter, paginationToken);
			},
		},
		resourceMapping: {
			async getTemplateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				return await getTemplateFields(this);
			},
		},
		credentialTest: {
			async whatsAppCloudApiTest(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				return await testCredential(this, credential);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const done: INodeExecutionData[] = [];
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex += 1) {
			try {
				done.push(...(await executeItem(this, itemIndex)));
			} catch (cause) {
				const error = nodeErrorOf(cause, this.getNode(), itemIndex);
				if (!this.continueOnFail()) throw error;
				done.push(failedItem(error, itemIndex));
			}
		}
		return [done];
	}
}
