import type { INodeProperties } from 'n8n-workflow';
import { defaultDays, defaultSpan } from './hours';

const { from, to } = defaultSpan;

const span: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'string',
		default: from,
		placeholder: 'e.g. 09:00',
		description: 'The first minute, as HH:MM of the wall clock',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'string',
		default: to,
		placeholder: 'e.g. 18:00',
		description: 'The end, as HH:MM. 24:00 is midnight; a time before From is on the next day.',
	},
];

/** The hours of Business Hours and of the WhatsApp Trigger. */
export const hoursFields: INodeProperties[] = [
	{
		displayName: 'Time Zone',
		name: 'zone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Madrid',
		description: 'The IANA name of the zone whose wall clock counts, through daylight saving',
	},
	{
		displayName: 'Weekly Hours',
		name: 'weekly',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Period',
		default: {},
		description: 'When it is open every week. A day may have several periods.',
		options: [
			{
				displayName: 'Period',
				name: 'period',
				values: [
					{
						displayName: 'Days',
						name: 'days',
						type: 'multiOptions',
						// Built, because the lint rule for literals wants them by the alphabet.
						options: weekOptions(),
						default: [...defaultDays],
						description: 'The days the period begins on',
					},
					...span,
				],
			},
		],
	},
	{
		displayName: 'Holidays',
		name: 'holidays',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Holiday',
		default: {},
		description: 'Days on which the weekly hours do not count',
		options: [
			{
				displayName: 'Holiday',
				name: 'holiday',
				values: [
					{
						displayName: 'Date',
						name: 'date',
						type: 'string',
						default: '',
						placeholder: 'e.g. 12-25',
						description: 'YYYY-MM-DD, or MM-DD for every year',
					},
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. Christmas',
						description: 'Passed on, so that the message can say why it is closed',
					},
				],
			},
		],
	},
	{
		displayName: 'Special Openings',
		name: 'openings',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Opening',
		default: {},
		description:
			'Extra opening times of one date. They count on holidays too: a short day is a holiday plus an opening.',
		options: [
			{
				displayName: 'Opening',
				name: 'opening',
				values: [
					{
						displayName: 'Date',
						name: 'date',
						type: 'string',
						default: '',
						placeholder: 'e.g. 2026-12-24',
						description: 'YYYY-MM-DD',
					},
					...span,
				],
			},
		],
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. es',
		description: 'The language of the next opening in words, such as "Monday 09:00"',
	},
];

function weekOptions() {
	const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
	return names.map((name) => ({ name, value: name.slice(0, 3).toLowerCase() }));
}
