import type { INodeProperties } from 'n8n-workflow';
import { showForKinds } from '../showFor';

const messageId: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '={{ $json.messageId }}',
	required: true,
	placeholder: 'e.g. wamid.HBgL…',
	description: 'The ID of the message, as the WhatsApp Trigger gives it',
};

/** The forms of the kinds that are neither files nor interactive. */
export const plainFields: INodeProperties[] = [
	...showForKinds(
		['text'],
		[
			{
				displayName: 'Text',
				name: 'text',
				type: 'string',
				typeOptions: { rows: 4 },
				default: '',
				required: true,
				description:
					'Up to 4,096 characters. *bold*, _italic_ and ~strikethrough~ work as in WhatsApp.',
			},
			{
				displayName: 'Preview Link',
				name: 'previewUrl',
				type: 'boolean',
				default: false,
				description: 'Whether to show a preview of the first http or https link of the text',
			},
		],
	),
	...showForKinds(
		['location'],
		[
			{
				displayName: 'Latitude',
				name: 'latitude',
				type: 'number',
				typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 8 },
				default: 0,
				required: true,
				description: 'In degrees, from -90 to 90',
			},
			{
				displayName: 'Longitude',
				name: 'longitude',
				type: 'number',
				typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 8 },
				default: 0,
				required: true,
				description: 'In degrees, from -180 to 180',
			},
			{
				displayName: 'Place Name',
				name: 'locationName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Our shop',
				description: 'Shown above the map',
			},
			{
				displayName: 'Place Address',
				name: 'locationAddress',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1 Main Street',
				description: 'Shown below the name',
			},
		],
	),
	...showForKinds(['reaction', 'pin'], [messageId]),
	...showForKinds(
		['reaction'],
		[
			{
				displayName: 'Emoji',
				name: 'emoji',
				type: 'string',
				default: '',
				placeholder: 'e.g. 👍',
				description: 'One emoji. Leave empty to take your reaction back.',
			},
		],
	),
	...showForKinds(
		['pin'],
		[
			{
				displayName: 'Pin Action',
				name: 'pinAction',
				type: 'options',
				options: [
					{ name: 'Pin', value: 'pin', description: 'Keep the message on top of the group' },
					{ name: 'Unpin', value: 'unpin', description: 'Take the pin off' },
				],
				default: 'pin',
				description: 'Groups only; a fourth pin pushes the oldest out',
			},
			{
				displayName: 'Days',
				name: 'expirationDays',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 30 },
				default: 7,
				displayOptions: { show: { pinAction: ['pin'] } },
				description: 'How long the pin stays, from 1 to 30 days',
			},
		],
	),
];
