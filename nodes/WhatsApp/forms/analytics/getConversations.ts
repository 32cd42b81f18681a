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
			multiChoice('Categories', 'categories', 'Which categories', [
				{ name: 'Authentication', value: 'AUTHENTICATION' },
				{ name: 'Authentication International', value: 'AUTHENTICATION_INTERNATIONAL' },
				{ name: 'Marketing', value: 'MARKETING' },
				{ name: 'Marketing Lite', value: 'MARKETING_LITE' },
				{ name: 'Service', value: 'SERVICE' },
				{ name: 'Utility', value: 'UTILITY' },
			]),
			multiChoice('Directions', 'directions', 'Who began', [
				{ name: 'Business Initiated', value: 'BUSINESS_INITIATED' },
				{ name: 'User Initiated', value: 'USER_INITIATED' },
			]),
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
