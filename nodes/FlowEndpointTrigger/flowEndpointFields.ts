import type { INodeProperties } from 'n8n-workflow';

/** The form of Flow Endpoint Trigger. */
export const flowEndpointFields: INodeProperties[] = [
	{
		displayName:
			'Enter the production URL of this node as the endpoint of your Flow, and activate the workflow. Every path must reach a Respond to Flow node within 10 seconds.',
		name: 'setUp',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Flow',
		name: 'flow',
		type: 'string',
		default: '',
		placeholder: 'e.g. appointment-booking',
		description:
			'The name of the Flow this workflow answers in the Wayfare runner; empty answers every one. In n8n each Flow calls the URL it was given.',
	},
	{
		displayName: 'Error Notifications',
		name: 'errorNotifications',
		type: 'boolean',
		default: false,
		description:
			'Whether to start also when a phone reports that it could not use an answer. The item has the action "error"; it needs no answer.',
	},
];
