import type { FormsOf, ResourceForm } from '../OperationForm';
import { pass } from './pass';
import { release } from './release';
import { take } from './take';

const operations: FormsOf<'conversation'> = {
	pass,
	release,
	take,
};

/** Who of several responders on a number may speak. */
export const conversation: ResourceForm = { name: 'Conversation', first: 'pass', operations };
