import type { JsonObject } from '../../cloud-api/json';
import type { MessageEvent } from '../../cloud-api/webhooks/event';
import { businessHours, hoursProblems, readHours } from '../BusinessHours/businessHours';
import { hoursItem } from '../BusinessHours/hoursItem';
import type { Form } from '../form/Form';
import { plain } from '../form/plain';
import { foldText } from '../MatchKeywords/foldText';
import { defaultPriority } from '../MatchKeywords/keywordRule';
import { matchKeywords } from '../MatchKeywords/matchKeywords';
import { messageReply, type MessageReply } from './messageReply';
import { inboundText } from '../../cloud-api/webhooks/inboundText';
import { isInChat } from './isInChat';
import type { MessageFilters } from './messageFilters';
import { triggerItem } from './triggerItem';

/** What makes a trigger take a message; the more specific one wins when several journeys could start. */
export type Specificity =
	'keyword' | 'reply' | 'referral' | 'firstContact' | 'closedHours' | 'any' | 'otherwise';

/** `reason` is a clause for the trace, such as `keyword "menu" (topic menu)`. */
export type TriggerMatch =
	| { readonly matched: false }
	| {
			readonly matched: true;
			readonly specificity: Specificity;
			/** Lower first, among triggers of the same specificity. */
			readonly priority: number;
			readonly item: JsonObject;
			readonly reason: string;
	  };

/** What the message alone does not tell. */
export interface TriggerFacts {
	readonly firstContact: boolean;
	readonly now: number;
}

const no: TriggerMatch = { matched: false };

/**
 * Whether a WhatsApp Trigger takes a message. Every filter that is set must hold, but keyword rules and
 * reply ids are two ways to say the same thing, so one of them is enough.
 */
export function triggerMatch(
	filters: MessageFilters,
	message: MessageEvent,
	facts: TriggerFacts,
): TriggerMatch {
	const { kinds, phoneNumberIds, outsideHours } = filters;
	if (kinds.length > 0 && !kinds.includes(message.content.kind)) return no;
	if (phoneNumberIds.length > 0 && !phoneNumberIds.includes(message.phoneNumberId ?? '')) return no;
	if (!isInChat(filters.chats, message.groupId)) return no;
	if (filters.firstContactOnly && !facts.firstContact) return no;
	if (filters.referralOnly && message.referral === undefined) return no;

	const closed = outsideHours === null ? {} : closedHours(outsideHours, facts.now);
	if (closed === null) return no;
	const said = whatWasSaid(filters, message);
	if (said === null) return no;

	return {
		matched: true,
		...(said.specificity === 'any' ? circumstance(filters) : said),
		priority: said.priority,
		item: { ...triggerItem(message), ...closed, ...said.item },
	};
}

interface Said {
	readonly specificity: Specificity;
	readonly reason: string;
	readonly priority: number;
	readonly item: JsonObject;
}

/** How the message's own words satisfy the filters; `null` when they do not. */
function whatWasSaid(
	{ rules, replyIds, otherwise }: MessageFilters,
	message: MessageEvent,
): Said | null {
	const plainly = { priority: defaultPriority, item: {} };
	if (rules.length === 0 && replyIds.length === 0) {
		return { specificity: 'any', reason: 'any message', ...plainly };
	}

	const reply = messageReply(message.content);
	if (reply !== undefined && isWanted(replyIds, reply)) {
		return { specificity: 'reply', reason: `reply "${reply.id}"`, ...plainly };
	}
	if (rules.length === 0) return null;

	const text = inboundText(message.content) ?? '';
	const { match, rule, nearest } = matchKeywords(text, rules, otherwise);
	if (match !== null) {
		return {
			specificity: 'keyword',
			reason: `keyword "${match.keyword}" (topic ${match.topic})`,
			priority: rule?.priority ?? defaultPriority,
			item: { keyword: plain(match) },
		};
	}
	if (!otherwise) return null;
	return {
		specificity: 'otherwise',
		reason: 'no keyword rule matched',
		priority: defaultPriority,
		item: { keyword: null, nearest: plain(nearest) },
	};
}

/** A reply is wanted by its id or title. */
const isWanted = (replyIds: readonly string[], { id, title }: MessageReply): boolean =>
	replyIds.includes(id) || replyIds.map(foldText).includes(foldText(title));

/** The strongest circumstance that the filters ask for, all of which hold by now. */
function circumstance(filters: MessageFilters): Pick<Said, 'specificity' | 'reason'> {
	if (filters.referralOnly) return { specificity: 'referral', reason: 'came from an ad or post' };
	if (filters.firstContactOnly) return { specificity: 'firstContact', reason: 'first contact' };
	if (filters.outsideHours !== null)
		return { specificity: 'closedHours', reason: 'outside business hours' };
	return { specificity: 'any', reason: 'any message' };
}

/** `$json.businessHours` when it is closed, `null` when it is open or the hours cannot be read. */
function closedHours(form: Form, now: number): JsonObject | null {
	const hours = readHours(form);
	if (hoursProblems(hours).length > 0 || businessHours(hours, now).open) return null;
	return { businessHours: hoursItem(form, now) };
}
