import type { FormsOf, ResourceForm } from '../OperationForm';
import { createSequence } from './createSequence';
import { createSignup } from './createSignup';
import { deleteSequence } from './deleteSequence';
import { getBot } from './getBot';
import { getCompliance } from './getCompliance';
import { getConversational } from './getConversational';
import { getSignup } from './getSignup';
import { listSequences } from './listSequences';
import { listSignups } from './listSignups';
import { setCompliance } from './setCompliance';
import { setConversational } from './setConversational';
import { updateSequence } from './updateSequence';
import { updateSignup } from './updateSignup';

const operations: FormsOf<'automation'> = {
	createSequence,
	createSignup,
	deleteSequence,
	getBot,
	getCompliance,
	getConversational,
	getSignup,
	listSequences,
	listSignups,
	setCompliance,
	setConversational,
	updateSequence,
	updateSignup,
};

/** What WhatsApp itself shows in a chat: prompts, commands, opt-in links, welcome sequences, legal facts. */
export const automation: ResourceForm = {
	name: 'Automation',
	first: 'getConversational',
	operations,
};
