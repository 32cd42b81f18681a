import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Form } from '../../../form/Form';

/** From when to when. Meta looks back one year, for templates and groups 90 days. */
export const periodFields: readonly INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'The first instant to count. A date without zone is UTC.',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'The instant to count up to. A date without zone is UTC.',
	},
];

/** The length of a step; Meta calls a day differently from one kind of number to the next. */
export const granularityField = (
	day: 'DAY' | 'DAILY',
	month: 'MONTH' | 'MONTHLY',
): INodeProperties => ({
	displayName: 'Granularity',
	name: 'granularity',
	type: 'options',
	options: [
		{ name: 'Day', value: day, description: 'One item per day' },
		{ name: 'Half Hour', value: 'HALF_HOUR', description: 'One item per half an hour' },
		{ name: 'Month', value: month, description: 'One item per month' },
	],
	default: day,
	description: 'The stretch of time that one item is about',
});

/** A collection of what may be left out. */
export const filtersField = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'What to count; everything when empty',
	options: options.toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

/** Several of Meta's words, none of which means all. */
export const multiChoice = (
	displayName: string,
	name: string,
	description: string,
	options: INodePropertyOptions[],
): INodeProperties => ({
	displayName,
	name,
	type: 'multiOptions',
	options,
	default: [],
	description,
});

export const phoneNumbersFilter: INodeProperties = {
	displayName: 'Business Numbers',
	name: 'phoneNumbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. 15550100100',
	description: 'Numbers of the business with country code, digits only, separated by commas',
};

export const countriesFilter: INodeProperties = {
	displayName: 'Countries',
	name: 'countryCodes',
	type: 'string',
	default: '',
	placeholder: 'e.g. ES,MX',
	description: 'Countries of the customers, two letters each, separated by commas',
};

/** The lists of a form's filters, by Meta's names. */
export const listsOf = (
	form: Form,
	names: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> => {
	const filters = form.group('filters');
	return Object.fromEntries(
		Object.entries(names).map(([wire, own]) => {
			const list = filters.names(own);
			return [wire, wire === 'country_codes' ? list.map((code) => code.toUpperCase()) : list];
		}),
	);
};

/** Dates and step of a form; `step` is the one a new form starts with. */
export const stepOf = (form: Form, step: string) => ({
	from: form.text('from'),
	to: form.text('to'),
	granularity: form.text('granularity') || step,
});

/** Two days that every example asks about. */
export const examplePeriod = { from: '2026-11-01T00:00:00Z', to: '2026-11-20T00:00:00Z' };

/** Of what is priced by its category. */
export const categoriesFilter = multiChoice('Categories', 'categories', 'Which categories', [
	{ name: 'Authentication', value: 'AUTHENTICATION' },
	{ name: 'Authentication International', value: 'AUTHENTICATION_INTERNATIONAL' },
	{ name: 'Marketing', value: 'MARKETING' },
	{ name: 'Marketing Lite', value: 'MARKETING_LITE' },
	{ name: 'Service', value: 'SERVICE' },
	{ name: 'Utility', value: 'UTILITY' },
]);

/** Which side began. */
export const directionsFilter = (description: string) =>
	multiChoice('Directions', 'directions', description, [
		{ name: 'Business Initiated', value: 'BUSINESS_INITIATED' },
		{ name: 'User Initiated', value: 'USER_INITIATED' },
	]);
