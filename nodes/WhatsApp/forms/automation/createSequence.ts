import { newSequence } from '../../../../cloud-api/automation/welcomeSequence';
import type { OperationForm } from '../OperationForm';
import { readSequence, sequenceMore, sequenceNameField, welcomeTextField } from './sequenceFields';

export const createSequence: OperationForm = {
	name: 'Create Welcome Sequence',
	action: 'Create welcome sequence',
	description: 'Prepare how a chat begins that a Click-to-WhatsApp ad opens',
	fields: [
		{ ...sequenceNameField, required: true },
		{ ...welcomeTextField, required: true },
		...sequenceMore,
	],
	body: (form) => newSequence(readSequence(form)),
	example: {
		sequenceName: 'Winter sale',
		welcomeText: 'Hi! What are you looking for?',
		autofill: 'Hello! Can I get more info on this?',
		iceBreakers: ['Lamps', 'Opening hours'],
	},
};
