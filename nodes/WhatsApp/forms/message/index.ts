import type { FormsOf, ResourceForm } from '../OperationForm';
import { markRead } from './markRead';
import { send } from './send';
import { sendMarketing } from './sendMarketing';

const operations: FormsOf<'message'> = { send, sendMarketing, markRead };

/** What is said to customers. */
export const message: ResourceForm = { name: 'Message', first: 'send', operations };
