import { requireAccount } from '../account/requireAccount';
import { requireSellable } from '../commerce/requireSellable';
import { sendableFlow } from '../flows/sendableFlow';
import { GraphFault, titleOf } from '../graph/GraphFault';
import type { SendBody } from '../graph/wire/sendBody';
import { requirePairPace, requireThroughput, spendPace } from '../limits/requirePace';
import { orderPayment } from '../payments/orderPayment';
import type { PriceCategory } from '../pricing/PriceBook';
import { renderTemplate } from '../templates/renderTemplate';
import { requireThread } from '../routing/requireThread';
import { sendableTemplate } from '../templates/sendableTemplate';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { Accepted } from './Accepted';
import type { ChatContent } from './ChatContent';
import { textOf, type ChatMessage } from './ChatMessage';
import { contentOf, mediaIdsOf } from './contentOf';
import { mediaContent } from './mediaContent';
import { priceOf } from './priceOf';
import { failMessage, progressMessage } from './progressMessage';
import { countReached, refusalOf, windowOf, type Attempt } from './refusalOf';
import { toStranger } from './toStranger';

/**
 * Puts a message of the business into the customer's chat. A number nobody has yet gets a phone, unless strangers
 * are to be without WhatsApp.
 * @throws GraphFault when Meta would refuse it: account, pace, window, template, media, reaction target.
 */
export function fromBusiness(emulation: Emulation, body: SendBody): Accepted {
	requireAccount(emulation);
	requireThroughput(emulation);
	const { content, category, templateId } = contentToSend(emulation, body);
	const payment = orderPayment(emulation, body);
	const known = knownRecipient(emulation, body);
	if (known === undefined && emulation.strangers === 'unreachable' && body.to !== undefined) {
		return toStranger(emulation, body.to, body);
	}
	if (known !== undefined) {
		requireThread(emulation, known, body.type === 'template');
		requirePairPace(emulation, known.id);
	}
	const attempt: Attempt = { body, category, person: known, ...windowOf(emulation, known) };
	requireAccount(
		emulation,
		attempt.windowOpen
			? 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING'
			: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
	);
	const refusal = refusalOf(emulation, attempt);
	if (refusal?.told === 'response') throw new GraphFault(refusal.code, refusal.details);
	const error = refusal && { ...refusal, title: titleOf(refusal.code) };
	const person = known ?? newcomer(emulation, body);
	spendPace(emulation, person.id);

	const now = emulation.clock.now();
	const id = emulation.ids.message();
	const charge = error === undefined && body.type !== 'reaction';
	const message = emulation.chats.add({
		id,
		customerId: person.id,
		from: 'business',
		at: now,
		type: body.type,
		text: textOf(content),
		content,
		status: 'accepted',
		history: [{ status: 'accepted', at: now }],
		...(body.context === undefined ? {} : { replyTo: body.context.message_id }),
		...(body.biz_opaque_callback_data === undefined
			? {}
			: { callbackData: body.biz_opaque_callback_data }),
		...(templateId === undefined ? {} : { templateId }),
		...(charge ? priceOf(emulation, person, category) : {}),
	});
	if (templateId !== undefined) emulation.templates.countSend(templateId, now);
	if (error === undefined) countReached(emulation, person.id, attempt);
	if (payment !== undefined && error === undefined) {
		emulation.payments.ask({ ...payment, messageId: message.id, customerId: person.id }, now);
	}
	emulation.people.change(person.id, { typingUntil: 0 });
	const setOff = (): void =>
		error === undefined ? schedule(emulation, message) : failMessage(emulation, message.id, error);
	return { message, person, setOff };
}

const knownRecipient = (emulation: Emulation, { to, recipient }: SendBody): Person | undefined =>
	emulation.people.find(to === undefined ? { recipient: recipient ?? '' } : { to });

function newcomer(emulation: Emulation, { to, recipient }: SendBody): Person {
	if (to !== undefined) return emulation.people.add({ name: to, waId: to });
	throw new GraphFault(
		100,
		`Param recipient: no user ${recipient ?? ''} is known to this business`,
	);
}

/** What a message shows, and what it is charged as. @throws GraphFault when it cannot be sent to anybody. */
export function contentToSend(
	emulation: Emulation,
	body: SendBody,
): {
	readonly content: ChatContent;
	readonly category: PriceCategory;
	readonly templateId?: string;
} {
	for (const id of mediaIdsOf(body)) {
		if (emulation.media.get(id, emulation.clock.now()) === undefined) {
			throw new GraphFault(
				131053,
				`Media id ${id} is unknown or has expired: upload the file again`,
			);
		}
	}
	if (body.type === 'reaction' && emulation.chats.get(body.reaction.message_id) === undefined) {
		throw new GraphFault(
			131009,
			`Param reaction.message_id: no message ${body.reaction.message_id}`,
		);
	}
	if (body.type === 'interactive' && body.interactive.type === 'flow') {
		sendableFlow(emulation, body.interactive.action.parameters);
	}
	requireSellable(emulation, body);
	if (body.type !== 'template') return { content: contentOf(body), category: 'service' };
	const { name, language } = body.template;
	const template = sendableTemplate(emulation.templates, name, language.code);
	return {
		content: renderTemplate(template, body.template, mediaContent),
		category: priceCategory[template.category],
		templateId: template.id,
	};
}

const priceCategory = {
	MARKETING: 'marketing',
	UTILITY: 'utility',
	AUTHENTICATION: 'authentication',
} as const satisfies Record<string, PriceCategory>;

function schedule(emulation: Emulation, message: ChatMessage): void {
	const { clock } = emulation;
	const delays = emulation.statusDelays();
	const after = (delay: number, status: 'sent' | 'delivered' | 'read'): void =>
		clock.at(message.at + delay, () => progressMessage(emulation, message.id, status));
	after(delays.sent, 'sent');
	// Meta reports nothing but `sent` for a reaction, nor for what a blocking customer never gets.
	if (message.type === 'reaction') return;
	if (emulation.people.get(message.customerId)?.blocksBusiness === true) return;
	after(delays.delivered, 'delivered');
	if (delays.read !== undefined) after(delays.read, 'read');
}
