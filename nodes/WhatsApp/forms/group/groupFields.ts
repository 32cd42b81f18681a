import type { INodeProperties } from 'n8n-workflow';

export const subjectField: INodeProperties = {
	displayName: 'Subject',
	name: 'subject',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Saturday hike',
	description: 'The name of the group, at most 128 characters',
};

export const groupDescriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'groupDescription',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	description: 'What the group is for, at most 2,048 characters',
};

export const joinRequestsField: INodeProperties = {
	displayName: 'Join Request IDs',
	name: 'joinRequests',
	type: 'string',
	default: '',
	required: true,
	description:
		'The IDs that Get Join Requests gives, separated by commas, or a list by an expression',
};

export const participantsField: INodeProperties = {
	displayName: 'Participants',
	name: 'participants',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +34600111222, ES.13491208655302741918',
	description:
		'Phone numbers with country code or user IDs, separated by commas, or a list by an expression; up to 8',
};

/** The group that every emulator starts with. */
export const exampleGroup = 'Y2FwaV9ncm91cDoxMjAzNjMwMjU0NTY3ODkw';
