import type { INodeProperties } from 'n8n-workflow';
import type { OutboundKind } from '../../../../cloud-api/messages/outboundMessage';
import { showForKinds } from '../showFor';

const mediaKinds = [
	'audio',
	'document',
	'image',
	'sticker',
	'video',
] as const satisfies readonly OutboundKind[];

/** Where a file comes from: the same for every kind of file. */
const source: INodeProperties[] = [
	{
		displayName: 'File From',
		name: 'mediaSource',
		type: 'options',
		options: [
			{
				name: 'Link',
				value: 'link',
				description: 'A public http or https address; Meta fetches it and keeps it for 10 minutes',
			},
			{
				name: 'Media ID',
				value: 'id',
				description: 'A file uploaded before; it stays with Meta for 30 days',
			},
			{
				name: 'N8n Binary',
				value: 'binary',
				description:
					'A file of the incoming item, checked and uploaded first. Not in the Wayfare runner.',
			},
		],
		default: 'link',
		description: 'Where the file comes from',
	},
	{
		displayName: 'Link',
		name: 'mediaLink',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/photo.jpg',
		displayOptions: { show: { mediaSource: ['link'] } },
		description: 'The address of the file. It must be reachable for Meta without a login.',
	},
	{
		displayName: 'Media ID',
		name: 'mediaId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1037543291543636',
		displayOptions: { show: { mediaSource: ['id'] } },
		description: 'The ID that the upload answered with',
	},
	{
		displayName: 'Input Binary Field',
		name: 'mediaBinary',
		type: 'string',
		default: 'data',
		required: true,
		displayOptions: { show: { mediaSource: ['binary'] } },
		hint: 'The name of the input field containing the binary file data to be sent',
		description: 'The binary field of the incoming item that holds the file',
	},
];

/** The forms of the kinds that send a file. */
export const mediaFields: INodeProperties[] = [
	...showForKinds(mediaKinds, source),
	...showForKinds(
		['document', 'image', 'video'],
		[
			{
				displayName: 'Caption',
				name: 'caption',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				placeholder: 'e.g. Your invoice of May',
				description: 'A text below the file, up to 1,024 characters',
			},
		],
	),
	...showForKinds(
		['document'],
		[
			{
				displayName: 'File Name',
				name: 'filename',
				type: 'string',
				default: '',
				placeholder: 'e.g. invoice.pdf',
				description: 'The name the customer sees; its ending decides the icon',
			},
		],
	),
	...showForKinds(
		['audio'],
		[
			{
				displayName: 'Voice Note',
				name: 'voice',
				type: 'boolean',
				default: false,
				description:
					'Whether to show it as a voice note. The file must be mono Opus in .ogg, up to 512 KB for the play button.',
			},
		],
	),
];
