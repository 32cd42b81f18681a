import { hoursProblems, readHours } from '../../../nodes/BusinessHours/businessHours';
import type { Form } from '../../../nodes/form/Form';
import { readKeywordRules } from '../../../nodes/MatchKeywords/keywordRule';
import { keywordRuleProblems } from '../../../nodes/MatchKeywords/matchKeywords';

/** What is wrong with the filters of a WhatsApp Trigger, as sentences. */
export function messageTriggerProblems(form: Form): readonly string[] {
	const filters = form.group('filters');
	const rules = readKeywordRules(filters, 'keywordRules').flatMap((rule) =>
		keywordRuleProblems(rule),
	);
	const hours = filters.flag('outsideBusinessHours')
		? hoursProblems(readHours(filters.group('hours')))
		: [];
	return [...rules, ...hours];
}
