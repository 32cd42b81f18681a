import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'businessAccount'> = {};

/** The WhatsApp Business Account: facts, subscriptions, people. */
export const businessAccount: ResourceForm = { name: 'Business Account', first: '', operations };
