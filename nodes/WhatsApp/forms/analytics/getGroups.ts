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

export const getGroups: OperationForm = {
	name: 'Get Groups',
	action: 'Get group analytics',
	description: 'Read what was sent to a group and who joined and left, one item per day',
	fields: [
		{
			displayName: 'Group ID',
			name: 'analysedGroup',
			type: 'string',
			default: '',
			required: true,
			description: 'The ID of one group. Meta looks back 90 days.',
		},
		...periodFields,
		filtersField([
			multiChoice('Metrics', 'metrics', 'What to count; everything when empty', [
				{ name: 'Delivered', value: 'DELIVERED' },
				{ name: 'Participants Joined', value: 'PARTICIPANTS_JOINED' },
				{ name: 'Participants Left', value: 'PARTICIPANTS_LEFT' },
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
					group_ids: form.names('analysedGroup'),
					...listsOf(form, { metric_types: 'metrics' }),
				},
			},
			'group_ids',
			1,
		),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, analysedGroup: 'Y2FwaV9ncm91cDoxMjAzNjMwMjU0NTY3ODkw' },
};
