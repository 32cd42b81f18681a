import { z } from 'zod';
import { outgoingOf, type Outgoing } from '../../analytics/Outgoing';
import { isWithin, passes, questionInFields, type Question } from '../../analytics/question';
import { stepsBetween } from '../../analytics/steps';
import { tally, type Countable } from '../../analytics/tally';
import { callPulse, costOf } from '../../pricing/rates';
import type { Emulation } from '../../world/Emulation';
import { GraphFault } from '../GraphFault';
import type { GraphCall, Handler } from '../GraphCall';
import { parseWire } from '../wire/parseWire';

export * from './analyticsOfThings';

const ask = (call: GraphCall, { clock }: Emulation): Question =>
	questionInFields(call.query['fields'] ?? '', clock.now());

const ownNumber = ({ business }: Emulation): string =>
	business.displayPhoneNumber.replace(/\D/g, '');

/** What was sent to people the question is about; nothing when it is about another number. */
function asked(emulation: Emulation, { period, list }: Question): readonly Outgoing[] {
	if (!passes(list('phone_numbers'), ownNumber(emulation))) return [];
	return outgoingOf(emulation).filter(
		({ sentAt, country }) => isWithin(period, sentAt) && passes(list('country_codes'), country),
	);
}

const inbound = '100';

export const getMessages: Handler = (call, emulation) => {
	const question = ask(call, emulation);
	const { period, granularity, list } = question;
	const types = list('product_types');
	if (types.includes(inbound) && types.length > 1) {
		throw new GraphFault(2388077, 'Ask for the product type 100 alone.');
	}
	const counted: readonly Countable[] = types.includes(inbound)
		? received(emulation, question)
		: asked(emulation, question)
				.filter((message) => passes(types, productType(message)))
				.map(({ sentAt, deliveredAt }) => ({
					at: sentAt,
					labels: {},
					counts: { sent: 1, delivered: deliveredAt === undefined ? 0 : 1 },
				}));
	const points = tally(counted, granularity);
	return {
		body: {
			analytics: {
				phone_numbers: [ownNumber(emulation)],
				granularity,
				data_points: stepsBetween(period, granularity).map((step) => ({
					...step,
					sent: 0,
					delivered: 0,
					...points.find(({ start }) => start === step.start),
				})),
			},
			id: emulation.business.wabaId,
		},
	};
};

/** 0 begins a conversation, 2 answers in one, 101 to 103 go to groups. */
function productType({ groupId, templateId, category }: Outgoing): string {
	if (groupId === undefined) return templateId === undefined ? '2' : '0';
	if (category === 'GROUP_MARKETING') return '101';
	return category === 'GROUP_UTILITY' ? '102' : '103';
}

const received = ({ people, chats }: Emulation, { period }: Question): readonly Countable[] =>
	people
		.all()
		.flatMap((person) => chats.of(person.id))
		.filter(({ from, at }) => from === 'customer' && isWithin(period, at))
		.map(({ at }) => ({ at, labels: {}, counts: { sent: 1, delivered: 1 } }));

/** The labels that the dimensions of a question ask for. */
const told = (
	dimensions: readonly string[],
	labels: Readonly<Record<string, readonly [name: string, value: string]>>,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(labels).flatMap(([dimension, entry]) =>
			dimensions.includes(dimension) ? [entry] : [],
		),
	);

/** Only the metrics asked for; all of them without a word. */
const measured = (
	metrics: readonly string[],
	counts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
	Object.fromEntries(
		Object.entries(counts).filter(([name]) => passes(metrics, name.toUpperCase())),
	);

const answer = (emulation: Emulation, field: string, points: readonly object[]) => ({
	body: { [field]: { data: [{ data_points: points }] }, id: emulation.business.wabaId },
});

export const getPricing: Handler = (call, emulation) => {
	const question = ask(call, emulation);
	const { granularity, list } = question;
	const counted = asked(emulation, question).flatMap((message): readonly Countable[] => {
		const { deliveredAt, category, priceType, country } = message;
		if (deliveredAt === undefined || category === undefined || priceType === undefined) return [];
		if (!passes(list('pricing_categories'), category)) return [];
		if (!passes(list('pricing_types'), priceType)) return [];
		return [
			{
				at: deliveredAt,
				labels: told(list('dimensions'), {
					COUNTRY: ['country', country],
					PHONE: ['phone_number', ownNumber(emulation)],
					PRICING_CATEGORY: ['pricing_category', category],
					PRICING_TYPE: ['pricing_type', priceType],
					TIER: ['tier', '0:100000'],
				}),
				counts: measured(list('metric_types'), { volume: 1, cost: costOf(category, priceType) }),
			},
		];
	});
	return answer(emulation, 'pricing_analytics', tally(counted, granularity));
};

const day = 24 * 60 * 60 * 1000;

/** Categories in which the customer wrote first. */
const byCustomers: ReadonlySet<string> = new Set(['SERVICE', 'REFERRAL_CONVERSION']);

/** What a price makes of a conversation; every other is within a free tier. */
const conversationTypes: Readonly<Record<string, string>> = {
	REGULAR: 'REGULAR',
	FREE_ENTRY_POINT: 'FREE_ENTRY_POINT',
};

/** A conversation is what was delivered to one person in one category within 24 hours. */
export const getConversations: Handler = (call, emulation) => {
	const question = ask(call, emulation);
	const { granularity, list } = question;
	const open = new Map<string, number>();
	const counted = asked(emulation, question)
		.toSorted((a, b) => a.sentAt - b.sentAt)
		.flatMap(
			({ deliveredAt, category = '', priceType = '', country, to }): readonly Countable[] => {
				const key = `${to} ${category}`;
				const since = open.get(key);
				if (deliveredAt === undefined || category === '') return [];
				if (since !== undefined && deliveredAt < since + day) return [];
				open.set(key, deliveredAt);
				const direction = byCustomers.has(category) ? 'USER_INITIATED' : 'BUSINESS_INITIATED';
				const type = conversationTypes[priceType] ?? 'FREE_TIER';
				if (!passes(list('conversation_categories'), category)) return [];
				if (!passes(list('conversation_types'), type)) return [];
				if (!passes(list('conversation_directions'), direction)) return [];
				return [
					{
						at: deliveredAt,
						labels: told(list('dimensions'), {
							CONVERSATION_CATEGORY: ['conversation_category', category],
							CONVERSATION_DIRECTION: ['conversation_direction', direction],
							CONVERSATION_TYPE: ['conversation_type', type],
							COUNTRY: ['country', country],
							PHONE: ['phone_number', ownNumber(emulation)],
						}),
						counts: measured(list('metric_types'), {
							conversation: 1,
							cost: costOf(category, priceType),
						}),
					},
				];
			},
		);
	return answer(emulation, 'conversation_analytics', tally(counted, granularity));
};

export const getCalls: Handler = (call, emulation) => {
	const { period, granularity, list } = ask(call, emulation);
	const counted = emulation.calls.all().flatMap((one): readonly Countable[] => {
		const { startedAt, acceptedAt, endedAt, direction, personId } = one;
		const country = emulation.people.get(personId)?.userId.slice(0, 2) ?? 'US';
		if (endedAt === undefined || !isWithin(period, startedAt)) return [];
		if (!passes(list('directions'), direction)) return [];
		if (!passes(list('country_codes'), country)) return [];
		if (!passes(list('phone_numbers'), ownNumber(emulation))) return [];
		const seconds = acceptedAt === undefined ? 0 : Math.floor((endedAt - acceptedAt) / 1000);
		const pulses = direction === 'USER_INITIATED' ? 0 : Math.ceil(seconds / callPulse.seconds);
		return [
			{
				at: startedAt,
				labels: told(list('dimensions'), {
					COUNTRY: ['country', country],
					DIRECTION: ['direction', direction],
					PHONE: ['phone_number', ownNumber(emulation)],
					TIER: ['tier', '0:100000'],
				}),
				counts: { count: 1, cost: pulses * callPulse.price, seconds },
			},
		];
	});
	const points = tally(counted, granularity).map(
		({ seconds = 0, count = 0, cost = 0, ...rest }) => ({
			...rest,
			...measured(list('metric_types'), {
				count: Number(count),
				cost: Number(cost),
				average_duration: Math.round(Number(seconds) / Math.max(1, Number(count))),
			}),
		}),
	);
	return answer(emulation, 'call_analytics', points);
};

const consent = z.looseObject({
	is_enabled_for_insights: z.union([z.literal(true), z.literal('true')], {
		error: 'can only be true: template analytics cannot be switched off',
	}),
});

export const enableTemplateInsights: Handler = (call, { account }) => {
	parseWire(consent, call.body);
	account.insights = true;
	return { body: { success: true } };
};
