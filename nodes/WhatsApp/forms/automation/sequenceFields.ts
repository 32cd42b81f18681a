import type { INodeProperties } from 'n8n-workflow';
import type { WelcomeSequence } from '../../../../cloud-api/automation/welcomeSequence';
import type { Form } from '../../../form/Form';

export const sequenceIdField: INodeProperties = {
	displayName: 'Sequence ID',
	name: 'sequenceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 186473890',
	description: 'The ID of the sequence, as creating and listing give it',
};

export const sequenceNameField: INodeProperties = {
	displayName: 'Sequence Name',
	name: 'sequenceName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Winter sale',
	description: 'What Ads Manager calls it',
};

export const welcomeTextField: INodeProperties = {
	displayName: 'Welcome Text',
	name: 'welcomeText',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Hi! What are you looking for?',
	description: 'What people read when they come from the ad',
};

/** What goes beside the text, and with it. */
export const sequenceMore: readonly INodeProperties[] = [
	{
		displayName: 'Prefilled Message',
		name: 'autofill',
		type: 'string',
		default: '',
		placeholder: 'e.g. Hello! Can I get more info on this?',
		description: 'What stands ready in the text box of the customer',
	},
	{
		displayName: 'Quick Replies',
		name: 'iceBreakers',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Quick Reply' },
		default: [],
		description: 'What the customer may tap instead, up to 80 characters each',
	},
];

/** The sequence of a form; blank texts are absent. */
export const readSequence = (form: Form): WelcomeSequence => {
	const list = form.values['iceBreakers'];
	return {
		name: form.optional('sequenceName'),
		text: form.optional('welcomeText'),
		autofill: form.optional('autofill'),
		iceBreakers: Array.isArray(list) ? list.map(String) : form.names('iceBreakers'),
	};
};
