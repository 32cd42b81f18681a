import { Form } from '../../../../nodes/form/Form';
import { readKeywordRules, topicOutputs } from '../../../../nodes/MatchKeywords/keywordRule';
import {
	keywordRuleProblems,
	matchKeywords as match,
} from '../../../../nodes/MatchKeywords/matchKeywords';
import { plain } from '../../../../nodes/form/plain';
import type { NodeKind } from './nodeKind';

/** Sorts a text by keyword rules: one output per topic, then No Match. */
export const matchKeywords: NodeKind = {
	type: 'matchKeywords',
	versions: [1],
	problems: (parameters) => {
		const rules = readKeywordRules(new Form(parameters), 'rules');
		return rules.length === 0
			? ['It has no rules: add at least one topic with keywords.']
			: rules.flatMap((rule) => keywordRuleProblems(rule));
	},
	behaviour: (saved) => {
		const outputs = topicOutputs(readKeywordRules(new Form(saved), 'rules'));
		return {
			outputs,
			rests: false,
			enter: ({ parameters, json }) => {
				const form = new Form(parameters);
				const found = match(form.text('text'), readKeywordRules(form, 'rules'));
				const output =
					found.match === null ? outputs.length - 1 : outputs.indexOf(found.match.topic);
				const reason =
					found.match === null
						? 'no keyword matches'
						: `"${found.match.keyword}" matches (${found.match.topic})`;
				const item = {
					...json,
					keyword: plain(found.match),
					nearest: plain(found.nearest),
				};
				return { kind: 'leave', output, json: item, reason, acts: [] };
			},
		};
	},
};
