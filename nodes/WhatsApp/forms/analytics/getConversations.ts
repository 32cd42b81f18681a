import { expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import type { OperationForm } from '../OperationForm';
import {
	categoriesFilter,
	countriesFilter,
	directionsFilter,
	examplePeriod,
	filtersField,
	granularityField,
	listsOf,
	multiChoice,
	periodFields,
	phoneNumbersFilter,
	stepOf,
} from './analyticsFields';

export const getConversations: OperationForm = {
	name: 'Get Conversations',
	action: 'Get conversation analytics',
	description: 'Read conversations and their cost, the unit of price until July 2025',
	fields: [
		...periodFields,
		granularityField('DAILY', 'MONTHLY'),
		filtersField([
			phoneNumbersFilter,
			countriesFilter,
			categoriesFilter,
			directionsFilter('Who began'),
			multiChoice('Types', 'types', 'Which of those paid and free', [
				{ name: 'Free Entry Point', value: 'FREE_ENTRY_POINT' },
				{ name: 'Free Tier', value: 'FREE_TIER' },
				{ name: 'Regular', value: 'REGULAR' },
			]),
			multiChoice('Dimensions', 'dimensions', 'What to tell apart', [
				{ name: 'Conversation Category', value: 'CONVERSATION_CATEGORY' },
				{ name: 'Conversation Direction', value: 'CONVERSATION_DIRECTION' },
				{ name: 'Conversation Type', value: 'CONVERSATION_TYPE' },
				{ name: 'Country', value: 'COUNTRY' },
				{ name: 'Phone', value: 'PHONE' },
			]),
			multiChoice('Metrics', 'metrics', 'What to count', [
				{ name: 'Conversation', value: 'CONVERSATION' },
				{ name: 'Cost', value: 'COST' },
			]),
		]),
	],
	query: (form) =>
		expandedQuery('conversation_analytics', {
			...stepOf(form, 'DAILY'),
			lists: listsOf(form, {
				phone_numbers: 'phoneNumbers',
				country_codes: 'countryCodes',
				metric_types: 'metrics',
				conversation_categories: 'categories',
				conversation_types: 'types',
				conversation_directions: 'directions',
				dimensions: 'dimensions',
			}),
		}),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, granularity: 'DAILY' },
};
