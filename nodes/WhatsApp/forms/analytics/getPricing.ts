import { expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import type { OperationForm } from '../OperationForm';
import {
	categoriesFilter,
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

export const getPricing: OperationForm = {
	name: 'Get Pricing',
	action: 'Get pricing analytics',
	description: 'Read how many messages were charged or free, and what they cost',
	fields: [
		...periodFields,
		granularityField('DAILY', 'MONTHLY'),
		filtersField([
			phoneNumbersFilter,
			countriesFilter,
			categoriesFilter,
			multiChoice('Types', 'types', 'Which of those paid and free', [
				{ name: 'Free Customer Service', value: 'FREE_CUSTOMER_SERVICE' },
				{ name: 'Free Entry Point', value: 'FREE_ENTRY_POINT' },
				{ name: 'Free Group Customer Service', value: 'FREE_GROUP_CUSTOMER_SERVICE' },
				{ name: 'Regular', value: 'REGULAR' },
			]),
			multiChoice('Dimensions', 'dimensions', 'What to tell apart', [
				{ name: 'Country', value: 'COUNTRY' },
				{ name: 'Phone', value: 'PHONE' },
				{ name: 'Pricing Category', value: 'PRICING_CATEGORY' },
				{ name: 'Pricing Type', value: 'PRICING_TYPE' },
				{ name: 'Tier', value: 'TIER' },
			]),
			multiChoice('Metrics', 'metrics', 'What to count; costs are hidden while a partner pays', [
				{ name: 'Cost', value: 'COST' },
				{ name: 'Volume', value: 'VOLUME' },
			]),
		]),
	],
	query: (form) =>
		expandedQuery('pricing_analytics', {
			...stepOf(form, 'DAILY'),
			lists: listsOf(form, {
				phone_numbers: 'phoneNumbers',
				country_codes: 'countryCodes',
				metric_types: 'metrics',
				pricing_types: 'types',
				pricing_categories: 'categories',
				dimensions: 'dimensions',
			}),
		}),
	entries: dataPoints,
	simplify: readablePoint,
	example: {
		...examplePeriod,
		granularity: 'DAILY',
		filters: { dimensions: ['PRICING_CATEGORY', 'PRICING_TYPE'] },
	},
};
