import type { INodeProperties } from 'n8n-workflow';

/** The words of a length of time in a form; the reader is `duration`. */
export interface DurationField {
	/** The fields are called `{name}Amount` and `{name}Unit`. */
	readonly name: string;
	readonly displayName: string;
	readonly description: string;
	readonly amount: number;
	readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
}

/** A number and its unit side by side. */
export const durationFields = ({
	name,
	displayName,
	description,
	amount,
	unit,
}: DurationField): INodeProperties[] => [
	{
		displayName,
		name: `${name}Amount`,
		type: 'number',
		typeOptions: { minValue: 0 },
		default: amount,
		description,
	},
	{
		displayName: `${displayName} Unit`,
		name: `${name}Unit`,
		type: 'options',
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Seconds', value: 'seconds' },
		],
		default: unit,
		description: 'The unit of the time before it',
	},
];
