import type { INodeProperties } from 'n8n-workflow';
import { type CallHours, weekdays } from '../../../../../cloud-api/phoneNumber/callingSettings';
import type { Form } from '../../../../form/Form';
import { switchOptions } from './switchOptions';

const time = (displayName: string, name: string, value: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: value,
	placeholder: `e.g. ${value}`,
	description: 'Hours and minutes in the zone of the hours',
});

const dayName = (day: string): string => day.charAt(0) + day.slice(1).toLowerCase();

/** The two lists of hours, which a form cannot nest deeper. */
export const callHoursFields: readonly INodeProperties[] = [
	{
		displayName: 'Call Hours',
		name: 'callHours',
		type: 'collection',
		placeholder: 'Add Setting',
		default: {},
		description: 'When customers may call. All hours are replaced by those of this form.',
		options: [
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				options: switchOptions,
				default: 'ENABLED',
				description: 'Whether the hours hold',
			},
			{
				displayName: 'Time Zone',
				name: 'zone',
				type: 'string',
				default: '',
				placeholder: 'e.g. Europe/Madrid',
				description: 'The zone of the hours, by its IANA name',
			},
		],
	},
	{
		displayName: 'Weekly Call Hours',
		name: 'weeklyCallHours',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Hours' },
		placeholder: 'Add Hours',
		default: {},
		description: 'At most 2 entries for a day',
		options: [
			{
				displayName: 'Hours',
				name: 'hours',
				values: [
					{
						displayName: 'Day',
						name: 'day',
						type: 'options',
						options: weekdays.map((value) => ({ name: dayName(value), value })),
						default: 'MONDAY',
						description: 'The day they hold on',
					},
					time('Opens', 'opens', '09:00'),
					time('Closes', 'closes', '17:00'),
				],
			},
		],
	},
	{
		displayName: 'Holidays',
		name: 'callHolidays',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Holiday' },
		placeholder: 'Add Holiday',
		default: {},
		description: 'At most 20 days on which other hours hold',
		options: [
			{
				displayName: 'Holiday',
				name: 'holiday',
				values: [
					{
						displayName: 'Date',
						name: 'date',
						type: 'dateTime',
						default: '',
						description: 'The day; its time of day is left out',
					},
					time('From', 'from', '00:00'),
					time('To', 'to', '23:59'),
				],
			},
		],
	},
];

/** The hours of a form, or undefined when it says nothing of hours. */
export function readCallHours(form: Form): CallHours | undefined {
	const hours = form.group('callHours');
	const weekly = form.rows('weeklyCallHours', 'hours');
	const holidays = form.rows('callHolidays', 'holiday');
	const isSilent = Object.keys(hours.values).length === 0 && weekly.length + holidays.length === 0;
	if (isSilent) return undefined;
	return {
		status: hours.choice('status', ['ENABLED', 'DISABLED']) ?? 'ENABLED',
		zone: hours.text('zone'),
		weekly: weekly.map((row) => ({
			day: row.choice('day', weekdays) ?? 'MONDAY',
			opens: digits(row.text('opens') || '09:00'),
			closes: digits(row.text('closes') || '17:00'),
		})),
		holidays: holidays.map((row) => ({
			date: row.text('date').slice(0, 10),
			from: digits(row.text('from') || '00:00'),
			to: digits(row.text('to') || '23:59'),
		})),
	};
}

/** People write 9:00, Meta 0900. */
const digits = (time: string): string => time.replace(':', '').padStart(4, '0');
