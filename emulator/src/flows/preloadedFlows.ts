import type { FlowDefinition } from './Flow';

/** Published from the first minute, so that a flow message can be sent with no set-up. */
export const preloadedFlows: readonly FlowDefinition[] = [
	{
		id: '1189253069532891',
		name: 'visit_feedback',
		categories: ['SURVEY'],
		json: {
			version: '7.3',
			screens: [
				{
					id: 'FEEDBACK',
					title: 'Your visit',
					terminal: true,
					success: true,
					layout: {
						type: 'SingleColumnLayout',
						children: [
							{
								type: 'Form',
								name: 'feedback',
								children: [
									{
										type: 'RadioButtonsGroup',
										name: 'rating',
										label: 'How was it?',
										required: true,
										'data-source': [
											{ id: 'good', title: 'Good' },
											{ id: 'fair', title: 'Fair' },
											{ id: 'bad', title: 'Bad' },
										],
									},
									{ type: 'TextArea', name: 'comment', label: 'Anything else?', required: false },
									{
										type: 'Footer',
										label: 'Send',
										'on-click-action': {
											name: 'complete',
											payload: { rating: '${form.rating}', comment: '${form.comment}' },
										},
									},
								],
							},
						],
					},
				},
			],
		},
	},
];
