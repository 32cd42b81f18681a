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

export const getTemplates: OperationForm = {
	name: 'Get Templates',
	action: 'Get template analytics',
	description:
		'Read how often templates were sent, delivered, read and clicked, one item per template and day',
	fields: [
		{
			displayName: 'Template IDs',
			name: 'templateIds',
			type: 'string',
			default: '',
			required: true,
			description:
				'Up to 10 template IDs, separated by commas, or a list by an expression. Meta looks back 90 days.',
		},
		...periodFields,
		filtersField([
			multiChoice('Metrics', 'metrics', 'What to count; everything when empty', [
				{ name: 'App Activations', value: 'APP_ACTIVATIONS' },
				{ name: 'App Add To Cart', value: 'APP_ADD_TO_CART' },
				{ name: 'App Checkouts Initiated', value: 'APP_CHECKOUTS_INITIATED' },
				{ name: 'App Purchases', value: 'APP_PURCHASES' },
				{ name: 'Clicked', value: 'CLICKED' },
				{ name: 'Cost', value: 'COST' },
				{ name: 'Delivered', value: 'DELIVERED' },
				{ name: 'Read', value: 'READ' },
				{ name: 'Sent', value: 'SENT' },
				{ name: 'Website Add To Cart', value: 'WEBSITE_ADD_TO_CART' },
				{ name: 'Website Checkouts Initiated', value: 'WEBSITE_CHECKOUTS_INITIATED' },
				{ name: 'Website Purchases', value: 'WEBSITE_PURCHASES' },
			]),
			{
				displayName: 'Product',
				name: 'productType',
				type: 'options',
				options: [
					{ name: 'Cloud API', value: 'CLOUD_API' },
					{ name: 'Marketing Messages API', value: 'MARKETING_MESSAGES_API_FOR_WHATSAPP' },
				],
				default: 'CLOUD_API',
				description: 'By which API they were sent',
			},
			{
				displayName: 'Time Zone of Account',
				name: 'accountZone',
				type: 'boolean',
				default: false,
				description: 'Whether days begin at midnight where the account is, not in UTC',
			},
		]),
	],
	query: (form) =>
		edgeQuery(
			{
				...stepOf(form, 'DAILY'),
				granularity: 'DAILY',
				lists: {
					template_ids: form.names('templateIds'),
					...listsOf(form, { metric_types: 'metrics' }),
				},
			},
			'template_ids',
			10,
			{
				product_type: form.group('filters').text('productType'),
				use_waba_timezone: form.group('filters').flag('accountZone') ? 'true' : '',
			},
		),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, templateIds: '1234567890123456' },
};
