import type { Envelope } from '../../../cloud-api/messages/envelope';
import type { Form } from '../../form/Form';

/** A business-scoped user id: a country, a dot, letters and digits; a parent's has ENT between. */
const userId = /^[A-Z]{2}\.(ENT\.)?\w+$/;

/** Whom a message goes to, and what travels with it, from the form. */
export function envelopeOf(form: Form): Envelope {
	const options = form.group('options');
	const to = options.text('group') || form.text('to');
	const group =
		options.text('recipientType') === 'group' ||
		options.text('group') !== '' ||
		form.text('messageType') === 'pin';
	const isUser = !group && userId.test(to);
	return {
		to: isUser ? undefined : group ? to : phoneNumber(to),
		recipient: isUser ? to : undefined,
		recipientType: group ? 'group' : 'individual',
		replyTo: options.optional('replyTo'),
		bizOpaqueCallbackData: options.optional('callbackData'),
		recipientIdentityKeyHash: options.optional('identityKeyHash'),
		category: options.choice('directSend', ['utility', 'authentication']),
		ttlSeconds: options.number('directSendTtl'),
	};
}

/** People write numbers with blanks, dots, dashes and brackets; Meta wants none of them. */
const phoneNumber = (text: string): string => text.replace(/[\s().\u00A0\u2010-\u2015-]/g, '');
