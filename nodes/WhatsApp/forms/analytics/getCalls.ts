import { expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import type { OperationForm } from '../OperationForm';
import {
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

export const getCalls: OperationForm = {
	name: 'Get Calls',
	action: 'Get call analytics',
	description: 'Read how many calls there were, how long and at what cost',
	fields: [
		...periodFields,
		granularityField('DAILY', 'MONTHLY'),
		filtersField([
			phoneNumbersFilter,
			countriesFilter,
			directionsFilter('Who called'),
			multiChoice('Dimensions', 'dimensions', 'What to tell apart', [
				{ name: 'Country', value: 'COUNTRY' },
				{ name: 'Direction', value: 'DIRECTION' },
				{ name: 'Phone', value: 'PHONE' },
				{ name: 'Tier', value: 'TIER' },
			]),
			multiChoice('Metrics', 'metrics', 'What to count', [
				{ name: 'Average Duration', value: 'AVERAGE_DURATION' },
				{ name: 'Cost', value: 'COST' },
				{ name: 'Count', value: 'COUNT' },
			]),
		]),
	],
	query: (form) =>
		expandedQuery('call_analytics', {
			...stepOf(form, 'DAILY'),
			lists: listsOf(form, {
				phone_numbers: 'phoneNumbers',
				country_codes: 'countryCodes',
				metric_types: 'metrics',
				directions: 'directions',
				dimensions: 'dimensions',
			}),
		}),
	entries: dataPoints,
	simplify: readablePoint,
	example: { ...examplePeriod, granularity: 'DAILY' },
};
