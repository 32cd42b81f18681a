import type { JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { readKeywordRules, type KeywordRule } from '../MatchKeywords/keywordRule';

/** What a trigger asks of a message. Lists that are empty ask nothing. */
export interface MessageFilters {
	readonly kinds: readonly string[];
	readonly phoneNumberIds: readonly string[];
	readonly chats: string;
	readonly firstContactOnly: boolean;
	readonly referralOnly: boolean;
	/** The form of the hours outside of which it takes messages; `null` = it takes them at any time. */
	readonly outsideHours: Form | null;
	readonly rules: readonly KeywordRule[];
	/** Ids or titles of what is tapped. */
	readonly replyIds: readonly string[];
	/** It takes what no rule matches, too. */
	readonly otherwise: boolean;
}

/** The filters of a trigger's parameters; a runner reads them once, when the journey is compiled. */
export function readMessageFilters(parameters: JsonObject): MessageFilters {
	const form = new Form(parameters);
	const filters = form.group('filters');
	return {
		kinds: form.names('kinds'),
		phoneNumberIds: filters.names('phoneNumberIds'),
		chats: filters.text('chats'),
		firstContactOnly: filters.flag('firstContactOnly'),
		referralOnly: filters.flag('referralOnly'),
		outsideHours: filters.flag('outsideBusinessHours') ? filters.group('hours') : null,
		rules: readKeywordRules(filters, 'keywordRules'),
		replyIds: filters.names('replyIds'),
		otherwise: filters.flag('otherwise'),
	};
}
