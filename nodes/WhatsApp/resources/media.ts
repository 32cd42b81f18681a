import type { INodeProperties } from 'n8n-workflow';
import { showFor } from './showFor';

/** The form of the resource Media. */
export const mediaDescription: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['media'] } },
		options: [
			{
				name: 'Delete',
				value: 'delete',
				description: 'Remove an uploaded file from the servers of Meta',
				action: 'Delete media',
			},
			{
				name: 'Download',
				value: 'download',
				description: 'Fetch a file that a customer sent, as n8n binary data',
				action: 'Download media',
			},
			{
				name: 'Get URL',
				value: 'getUrl',
				description: 'Read the address, type, size and hash of a file; the address lives 5 minutes',
				action: 'Get media URL',
			},
			{
				name: 'Upload',
				value: 'upload',
				description: 'Give a file to Meta, to send it by its ID for 30 days',
				action: 'Upload media',
			},
		],
		default: 'upload',
	},
	...showFor({ resource: ['media'], operation: ['delete', 'download', 'getUrl'] }, [
		{
			displayName: 'Media ID',
			name: 'mediaId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1037543291543636',
			description: 'The ID of an upload, or of a file in a message; the latter lives 7 days',
		},
	]),
	...showFor({ resource: ['media'], operation: ['upload'] }, [
		{
			displayName: 'Input Binary Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input field containing the binary file data to be uploaded',
			description: 'The binary field of the incoming item that holds the file',
		},
	]),
	...showFor({ resource: ['media'], operation: ['download'] }, [
		{
			displayName: 'Put Output File in Field',
			name: 'binaryField',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output binary field to put the file in',
			description: 'The binary field of the outgoing item that will hold the file',
		},
	]),
];
