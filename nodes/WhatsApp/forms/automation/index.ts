import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'automation'> = {};

/** What WhatsApp itself shows in a chat: welcome, prompts, commands. */
export const automation: ResourceForm = { name: 'Automation', first: '', operations };
