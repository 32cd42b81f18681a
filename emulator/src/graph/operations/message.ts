import { z } from 'zod';
import { fromBusiness } from '../../chat/fromBusiness';
import { writeToGroup } from '../../groups/writeToGroup';
import { GraphFault } from '../GraphFault';
import type { GraphAnswer, Handler } from '../GraphCall';
import { parseWire } from '../wire/parseWire';
import { decodeMessage } from '../wire/decodeMessage';
import { markReadBody, sendBody, type SendBody } from '../wire/sendBody';
import type { Emulation } from '../../world/Emulation';

/** "typing…" goes away by itself after 25 s. */
const typingMs = 25_000;

function deliver(emulation: Emulation, body: SendBody): GraphAnswer {
	if (body.recipient_type === 'group') return deliverToGroup(emulation, body);
	requireMayAsk(emulation, body);
	const { message, person, setOff } = fromBusiness(emulation, body);
	return {
		body: {
			messaging_product: 'whatsapp',
			contacts: [
				{
					input: body.to ?? body.recipient,
					...(person.waId === undefined ? {} : { wa_id: person.waId }),
					...(person.userId === undefined ? {} : { user_id: person.userId }),
				},
			],
			messages: [
				{
					id: message.id,
					...(body.type === 'template' ? { message_status: 'accepted' } : {}),
				},
			],
		},
		messageId: message.id,
		afterwards: setOff,
	};
}

function deliverToGroup(emulation: Emulation, body: SendBody): GraphAnswer {
	const { message, setOff } = writeToGroup(emulation, body);
	return {
		body: {
			messaging_product: 'whatsapp',
			contacts: [{ input: body.to, wa_id: body.to }],
			messages: [{ id: message.id, group_id: body.to }],
		},
		messageId: message.id,
		afterwards: setOff,
	};
}

/** A request for call permission counts: one in 24 hours, two in seven days (138009). */
function requireMayAsk({ people, permissions, clock }: Emulation, body: SendBody): void {
	if (body.type !== 'interactive' || body.interactive.type !== 'call_permission_request') return;
	const { to, recipient = '' } = body;
	const person = people.find(to === undefined ? { recipient } : { to });
	if (person === undefined) return;
	const now = clock.now();
	if (permissions.askLimits(person.id, now).some(({ used, most }) => used >= most)) {
		throw new GraphFault(
			138009,
			'The customer was asked already: once in 24 hours, twice in 7 days.',
		);
	}
	permissions.asked(person.id, now);
}

const encryptedBody = z.strictObject({
	messaging_product: z.literal('whatsapp'),
	encrypted_contents: z.string().regex(/^[\w-]+(\.[\w-]*){4}$/, 'must be a JWE in compact form'),
});

/** A JWE is taken as it is: the emulator has no key to read it with, and nobody gets it. */
export const sendEncrypted: Handler = (call, emulation) => {
	requireRegistered(emulation);
	const { encrypted_contents } = parseWire(encryptedBody, call.body);
	return { body: { encrypted_contents } };
};

function requireRegistered(emulation: Emulation): void {
	if (!emulation.number.registered) {
		throw new GraphFault(133010, 'Register the phone number before sending with it.');
	}
}

export const send: Handler = (call, emulation) => {
	requireRegistered(emulation);
	return deliver(emulation, parseWire(sendBody, decodeMessage(call.body)));
};

const marketingOnly = new Set(['product_policy', 'message_activity_sharing', 'bid_spec']);

/** Marketing templates only; its own members (policy, sharing, bid) are accepted and not acted on. */
export const sendMarketing: Handler = (call, emulation) => {
	requireRegistered(emulation);
	const plain = Object.fromEntries(
		Object.entries(call.body ?? {}).filter(([name]) => !marketingOnly.has(name)),
	);
	const body = parseWire(sendBody, plain);
	const category =
		body.type === 'template'
			? emulation.templates.get(body.template.name, body.template.language.code)?.category
			: 'none';
	if (category !== undefined && category !== 'MARKETING') {
		throw new GraphFault(131055, 'Only marketing templates can be sent to this endpoint.');
	}
	return deliver(emulation, body);
};

export const markRead: Handler = (call, emulation) => {
	const body = parseWire(markReadBody, call.body);
	const message = emulation.chats.get(body.message_id);
	if (message?.from !== 'customer') {
		throw new GraphFault(131009, `Param message_id: no message ${body.message_id} was received`);
	}
	const now = emulation.clock.now();
	for (const earlier of emulation.chats.of(message.customerId)) {
		if (earlier.from === 'customer' && earlier.status !== 'read') {
			emulation.chats.setStatus(earlier.id, 'read', now);
		}
		if (earlier.id === message.id) break;
	}
	if (body.typing_indicator !== undefined) {
		emulation.people.change(message.customerId, { typingUntil: now + typingMs });
	}
	return { body: { success: true } };
};
