import { flowJsonFile } from '../../../../cloud-api/flows/flowJsonFile';
import type { OperationForm } from '../OperationForm';
import { flowJsonField, readFlowJson } from './flowJsonField';

export const updateJson: OperationForm = {
	name: 'Update JSON',
	action: 'Update flow JSON',
	description:
		'Replace the screens, and read what Meta finds wrong with them; a published flow becomes a draft',
	fields: [flowJsonField],
	upload: (form) => flowJsonFile(readFlowJson(form)),
	example: {
		flowId: '1189253069532891',
		flowJson: JSON.stringify({
			version: '7.3',
			screens: [
				{
					id: 'THANKS',
					title: 'Thank you',
					terminal: true,
					layout: {
						type: 'SingleColumnLayout',
						children: [
							{ type: 'TextBody', text: 'We are glad you came.' },
							{
								type: 'Footer',
								label: 'Done',
								'on-click-action': { name: 'complete', payload: {} },
							},
						],
					},
				},
			],
		}),
	},
};
