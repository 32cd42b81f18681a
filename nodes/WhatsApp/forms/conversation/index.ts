import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'conversation'> = {};

/** Who of several responders on a number may speak. */
export const conversation: ResourceForm = { name: 'Conversation', first: '', operations };
