import type { INodeProperties } from 'n8n-workflow';
import { showForKinds } from '../showFor';

/** The lines Meta's address form has, with their labels. */
const lines: Readonly<Record<string, string>> = {
	address: 'Address',
	building_name: 'Building Name',
	city: 'City',
	floor_number: 'Floor Number',
	house_number: 'House Number',
	landmark_area: 'Landmark',
	name: 'Name',
	phone_number: 'Phone Number',
	in_pin_code: 'Pin Code',
	state: 'State',
	tower_number: 'Tower Number',
};

/** The form of an address request. */
export const addressFields: INodeProperties[] = showForKinds(
	['address'],
	[
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			default: 'IN',
			required: true,
			description: 'A country code of two capitals; Meta supports India only',
		},
		{
			displayName: 'Filled In',
			name: 'addressValues',
			type: 'collection',
			placeholder: 'Add Line',
			default: {},
			description: 'What the form shows already filled in',
			options: Object.entries(lines).map(([name, displayName]) => ({
				displayName,
				name,
				type: 'string' as const,
				default: '',
			})),
		},
	],
);
