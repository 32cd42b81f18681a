import { expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import type { OperationForm } from '../OperationForm';
import {
	countriesFilter,
	examplePeriod,
	filtersField,
	granularityField,
	listsOf,
	multiChoice,
	periodFields,
	phoneNumbersFilter,
	stepOf,
} from './analyticsFields';

export const getMessages: OperationForm = {
	name: 'Get Messages',
	action: 'Get message analytics',
	description: 'Read how many messages were sent and delivered, one item per step',
	fields: [
		...periodFields,
		granularityField('DAY', 'MONTH'),
		filtersField([
			phoneNumbersFilter,
			countriesFilter,
			multiChoice(
				'Product Types',
				'productTypes',
				'Which kinds of message; those received must be asked for alone',
				[
					{ name: 'Customer Support (2)', value: '2' },
					{ name: 'Group Marketing (101)', value: '101' },
					{ name: 'Group Service (103)', value: '103' },
					{ name: 'Group Utility (102)', value: '102' },
					{ name: 'Notification (0)', value: '0' },
					{ name: 'Received (100)', value: '100' },
				],
			),
		]),
	],
	query: (form) =>
		expandedQuery('analytics', {
			...stepOf(form, 'DAY'),
			lists: listsOf(form, {
				phone_numbers: 'phoneNumbers',
				country_codes: 'countryCodes',
				product_types: 'productTypes',
			}),
		}),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, granularity: 'DAY' },
};
