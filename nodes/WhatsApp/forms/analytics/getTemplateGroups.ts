import { edgeQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import type { OperationForm } from '../OperationForm';
import {
	examplePeriod,
	filtersField,
	listsOf,
	multiChoice,
	periodFields,
	stepOf,
} from './analyticsFields';

export const getTemplateGroups: OperationForm = {
	name: 'Get Template Groups',
	action: 'Get template group analytics',
	description: 'Read the same of groups of templates, one item per group and day',
	fields: [
		{
			displayName: 'Template Group IDs',
			name: 'templateGroupIds',
			type: 'string',
			default: '',
			required: true,
			description:
				'Up to 10 IDs of template groups, separated by commas, or a list by an expression. Meta looks back 90 days.',
		},
		...periodFields,
		filtersField([
			multiChoice('Metrics', 'metrics', 'What to count; everything when empty', [
				{ name: 'Clicked', value: 'CLICKED' },
				{ name: 'Cost', value: 'COST' },
				{ name: 'Delivered', value: 'DELIVERED' },
				{ name: 'Read', value: 'READ' },
				{ name: 'Sent', value: 'SENT' },
			]),
		]),
	],
	query: (form) =>
		edgeQuery(
			{
				...stepOf(form, 'DAILY'),
				granularity: 'DAILY',
				lists: {
					template_group_ids: form.names('templateGroupIds'),
					...listsOf(form, { metric_types: 'metrics' }),
				},
			},
			'template_group_ids',
			10,
		),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, templateGroupIds: '1234567890123456' },
};
