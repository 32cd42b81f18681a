import type { FlowDefinition } from './Flow';

const feedback = {
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
};

/** A published one, so that a flow message can be sent with no set-up, its next edition, and an idea without screens. */
export const preloadedFlows: readonly FlowDefinition[] = [
	{ id: '1189253069532891', name: 'visit_feedback', categories: ['SURVEY'], json: feedback },
	{
		id: '1189253069532892',
		name: 'visit_feedback_next',
		categories: ['SURVEY'],
		json: feedback,
		status: 'DRAFT',
	},
	{
		id: '1189253069532893',
		name: 'an_idea',
		json: { version: '7.3', screens: [] },
		status: 'DRAFT',
	},
];
