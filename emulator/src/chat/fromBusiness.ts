import { requireSellable } from '../commerce/requireSellable';
import { sendableFlow } from '../flows/sendableFlow';
import { GraphFault, titleOf } from '../graph/GraphFault';
import type { SendBody } from '../graph/wire/sendBody';
import { orderPayment } from '../payments/orderPayment';
import type { PriceCategory } from '../pricing/PriceBook';
import { renderTemplate } from '../templates/renderTemplate';
import { requireThread } from '../routing/requireThread';
import { sendableTemplate } from '../templates/sendableTemplate';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { ChatContent } from './ChatContent';
import { textOf, type ChatMessage, type SendError } from './ChatMessage';
import { contentOf, mediaIdsOf } from './contentOf';
import { mediaContent } from './mediaContent';
import { failMessage, progressMessage } from './progressMessage';

/** A message that Graph has accepted; `setOff` starts its statuses, once the answer is out. */
export interface Accepted {
	readonly message: ChatMessage;
	readonly person: Person;
	readonly setOff: () => void;
}

/**
 * Puts a message of the business into the customer's chat. A number nobody has yet gets a phone: here
 * everybody is on WhatsApp.
 * @throws GraphFault when Meta would refuse it: window, template, media, reaction target.
 */
export function fromBusiness(emulation: Emulation, body: SendBody): Accepted {
	const { content, category, templateId } = contentToSend(emulation, body);
	const payment = orderPayment(emulation, body);
	const known = knownRecipient(emulation, body);
	if (known !== undefined) requireThread(emulation, known, body.type === 'template');
	const refusal = refusalOf(emulation, known, body, category);
	if (refusal !== undefined && emulation.refusals === 'response' && refusal.code !== optedOut) {
		throw new GraphFault(refusal.code, refusal.details);
	}
	const person = known ?? newcomer(emulation, body);

	const now = emulation.clock.now();
	const message = emulation.chats.add({
		id: emulation.ids.message(),
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
		...(body.type === 'reaction' || refusal !== undefined
			? {}
			: { pricing: emulation.prices.price(category, now) }),
	});
	if (templateId !== undefined) emulation.templates.countSend(templateId, now);
	if (payment !== undefined && refusal === undefined) {
		emulation.payments.ask({ ...payment, messageId: message.id, customerId: person.id }, now);
	}
	emulation.people.change(person.id, { typingUntil: 0 });
	const setOff = (): void =>
		refusal === undefined
			? schedule(emulation, message)
			: failMessage(emulation, message.id, refusal);
	return { message, person, setOff };
}

/** Meta tells of it by a status, never in the response. */
const optedOut = 131050;

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

function refusalOf(
	emulation: Emulation,
	person: Person | undefined,
	body: SendBody,
	category: PriceCategory,
): SendError | undefined {
	if (person !== undefined && emulation.blocked.has(person.id)) {
		return {
			code: 130403,
			title: titleOf(130403),
			details: 'The message cannot be delivered: the business has blocked this person.',
		};
	}
	if (person?.refusesMarketing === true && category === 'marketing') {
		return {
			code: optedOut,
			title: titleOf(optedOut),
			details: 'This recipient has chosen to stop receiving marketing messages from your business.',
		};
	}
	const open = (person?.windowClosesAt ?? 0) > emulation.clock.now();
	if (open || body.type === 'template' || body.category !== undefined) return undefined;
	return {
		code: 131047,
		title: titleOf(131047),
		details:
			'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
	};
}

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
