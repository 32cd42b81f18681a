import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { plain } from '../form/plain';
import { routeItems } from '../form/routeItems';
import { noMatchOutput, readKeywordRules, topicOutputs } from './keywordRule';
import { keywordRuleFields } from './keywordRuleFields';
import { keywordRuleProblems, matchKeywords } from './matchKeywords';
import { outputsExpression } from './outputsExpression';

/** Sends each item to the output of the topic its text is about. */
export class MatchKeywords implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Match Keywords',
		name: 'matchKeywords',
		icon: {
			light: 'file:../../icons/match-keywords.svg',
			dark: 'file:../../icons/match-keywords.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["text"] }}',
		description: 'Find out which topic a message is about, typos and accents forgiven',
		defaults: { name: 'Match Keywords' },
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		usableAsTool: true,
		properties: [
			{
				displayName: 'Text',
				name: 'text',
				type: 'string',
				default: '={{ $json.text }}',
				required: true,
				description: 'What the customer wrote. The first 1,024 characters are looked at.',
			},
			keywordRuleFields('rules'),
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return routeItems(this, this.getNodeOutputs().length, (form) => {
			const rules = readKeywordRules(form, 'rules');
			const problems = rules.flatMap(keywordRuleProblems);
			if (problems.length > 0) return { ok: false, problems };
			const { match, nearest } = matchKeywords(form.text('text'), rules);
			return {
				ok: true,
				output: topicOutputs(rules).indexOf(match?.topic ?? noMatchOutput),
				added: { keyword: plain(match), nearest: plain(nearest) },
			};
		});
	}
}
