import type { SendBody } from '../graph/wire/sendBody';
import type { PriceCategory } from '../pricing/PriceBook';
import { mayReach, mostPeople, reachPerson } from '../reach/reachPerson';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

/** A message that the business wants to send, and how things stand with whom it is for. */
export interface Attempt {
	readonly body: SendBody;
	readonly category: PriceCategory;
	/** Undefined for a number that nobody has yet. */
	readonly person: Person | undefined;
	readonly windowOpen: boolean;
	readonly freeEntryOpen: boolean;
}

/** Which windows of a person are open. */
export function windowOf({ clock }: Emulation, person: Person | undefined) {
	const now = clock.now();
	const answersAnAd = (person?.cameFromAdAt ?? -Infinity) > now - hour * 24;
	return {
		windowOpen: (person?.windowClosesAt ?? 0) > now,
		freeEntryOpen: answersAnAd || (person?.freeEntry?.until ?? 0) > now,
	};
}

/** Why Meta does not hand a message over, and where it says so. */
export interface Refusal {
	readonly code: number;
	readonly details: string;
	readonly told: 'response' | 'status';
}

const hour = 60 * 60 * 1000;

/** The first reason not to hand it over. The order is ours: what the customer wants comes first. */
export function refusalOf(emulation: Emulation, attempt: Attempt): Refusal | undefined {
	const found = ofPerson(emulation, attempt) ?? ofBusiness(emulation, attempt);
	if (found === undefined) return undefined;
	const [code, details] = found;
	return { code, details, told: alwaysByStatus.has(code) ? 'status' : emulation.refusals };
}

/**
 * What Meta never says in the response: what it keeps from one person.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
const alwaysByStatus = new Set([131049, 131050]);

type Reason = readonly [code: number, details: string];

function ofPerson(
	emulation: Emulation,
	{ person, body, category, windowOpen }: Attempt,
): Reason | undefined {
	if (person !== undefined && emulation.blocked.has(person.id)) {
		return [130403, 'The message cannot be delivered: the business has blocked this person.'];
	}
	if (category === 'marketing' && person?.refusesMarketing === true) {
		return [
			131050,
			'This recipient has chosen to stop receiving marketing messages from your business.',
		];
	}
	if (!windowOpen && body.type !== 'template' && body.category === undefined) {
		return [
			131047,
			'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
		];
	}
	const { marketing } = emulation.limits.current;
	if (marketing === null || person === undefined) return undefined;
	if (!isLimitedMarketing({ category, windowOpen })) return undefined;
	const since = emulation.clock.now() - marketing.hours * hour;
	return emulation.limits.marketing.countAfter(person.id, since) < marketing.most
		? undefined
		: [
				131049,
				`This person got ${marketing.most} marketing messages in ${marketing.hours} hours, which is enough here.`,
			];
}

/** An open window is not limited: the person has written, and wants to hear. */
const isLimitedMarketing = ({ category, windowOpen }: Pick<Attempt, 'category' | 'windowOpen'>) =>
	category === 'marketing' && !windowOpen;

function ofBusiness(
	emulation: Emulation,
	{ person, body, category, windowOpen, freeEntryOpen }: Attempt,
): Reason | undefined {
	const { account, prices, clock, number } = emulation;
	const isFree = body.type === 'reaction' || freeEntryOpen || prices.isFree(category, clock.now());
	if (account.paymentTrouble && !isFree) {
		return [131042, 'The account cannot be charged: check its payment method.'];
	}
	if (windowOpen) return undefined;
	if (number.spamLimited) {
		return [131048, 'Too many messages of this number were blocked or reported.'];
	}
	return mayReach(emulation, person?.id)
		? undefined
		: [
				131048,
				`The portfolio has reached ${mostPeople(emulation)} people outside their windows in 24 hours, its messaging limit.`,
			];
}

/** Counts what was handed over: the person, and the offer if it was one. */
export function countReached(emulation: Emulation, personId: string, attempt: Attempt): void {
	const { limits, clock, writtenTo } = emulation;
	const now = clock.now();
	writtenTo.add(personId, now);
	if (!attempt.windowOpen) reachPerson(emulation, personId);
	if (isLimitedMarketing(attempt)) limits.marketing.add(personId, now);
}
