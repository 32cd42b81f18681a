import type { OperationForm } from '../OperationForm';
import { addressFields } from './addressFields';
import { catalogFields } from './catalogFields';
import { choiceFields } from './choiceFields';
import { contactsFields } from './contactsFields';
import { flowFields } from './flowFields';
import { kindField } from './kindField';
import { mediaFields } from './mediaFields';
import { optionsField } from './optionsField';
import { orderFields } from './orderFields';
import { partFields } from './partFields';
import { plainFields } from './plainFields';
import { recipientField } from './recipientField';
import { sentMessage } from '../../sentMessage';
import { showForKinds } from '../showFor';
import { templateFields } from './templateFields';

/** Every kind of message; `execute/sendMessage` builds it, because its file may have to be uploaded first. */
export const send: OperationForm = {
	name: 'Send',
	action: 'Send message',
	description: 'Deliver a text, a file, buttons, a template or any other kind',
	fields: [
		recipientField,
		kindField,
		...plainFields,
		...mediaFields,
		...contactsFields,
		...showForKinds(['template'], templateFields),
		...partFields,
		...choiceFields,
		...addressFields,
		...flowFields,
		...catalogFields,
		...orderFields,
		optionsField,
	],
	n8nOnly: true,
	simplify: sentMessage,
	example: { to: '+34600111222', messageType: 'text', text: 'Hello' },
};
