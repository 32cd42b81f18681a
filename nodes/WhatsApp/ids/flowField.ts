import type { INodeProperties } from 'n8n-workflow';

/** A flow of the business account, chosen from a list or named by its ID. */
export const flowField: INodeProperties = {
	displayName: 'Flow',
	name: 'flowId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The flow, as WhatsApp Manager shows it',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchFlows', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1189253069532891',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^[0-9]+$',
						errorMessage: 'A flow ID has digits only; it is not the name of the flow',
					},
				},
			],
		},
	],
};
