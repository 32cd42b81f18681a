import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'flow'> = {};

/** WhatsApp Flows: forms inside a chat. */
export const flow: ResourceForm = { name: 'Flow', first: '', operations };
