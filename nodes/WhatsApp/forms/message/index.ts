import type { FormsOf, ResourceForm } from '../OperationForm';
import { markRead } from './markRead';
import { send } from './send';
import { sendEncrypted } from './sendEncrypted';
import { sendMarketing } from './sendMarketing';

const operations: FormsOf<'message'> = { send, sendEncrypted, sendMarketing, markRead };

/** What is said to customers. */
export const message: ResourceForm = { name: 'Message', first: 'send', operations };
