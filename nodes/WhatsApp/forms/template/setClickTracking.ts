import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const setClickTracking: OperationForm = {
	name: 'Set Click Tracking',
	action: 'Set template click tracking',
	description: 'Count the clicks on the links of a template, or leave them uncounted',
	fields: [
		{
			displayName: 'Track Clicks',
			name: 'trackClicks',
			type: 'boolean',
			default: true,
			description: 'Whether Meta counts the clicks on links',
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			options: [
				{ name: 'Marketing', value: 'MARKETING' },
				{ name: 'Utility', value: 'UTILITY' },
			],
			default: 'MARKETING',
			description: 'The category the template has; any other sends it back to review',
		},
	],
	query: (form) =>
		result({
			cta_url_link_tracking_opted_out: String(!form.flag('trackClicks', true)),
			category: form.text('category') || 'MARKETING',
		}),
	example: { templateId: '1221463976341685', trackClicks: false, category: 'MARKETING' },
};
