import { describe, expect, it } from '@jest/globals';
import { type INodeParameters, type INodeType, NodeHelpers } from 'n8n-workflow';
import type { JsonObject } from '../../../cloud-api/json';
import { Form } from '../../../nodes/form/Form';
import { readKeywordRules, topicOutputs } from '../../../nodes/MatchKeywords/keywordRule';
import { MatchKeywords } from '../../../nodes/MatchKeywords/MatchKeywords.node';
import { Split } from '../../../nodes/Split/Split.node';
import { readVariants, variantOutputs } from '../../../nodes/Split/splitVariant';
import { eventOutputs, readEvents } from '../../../nodes/WaitForEvent/expectedEvent';
import { WaitForEvent } from '../../../nodes/WaitForEvent/WaitForEvent.node';
import { answerOutputs, readAnswers } from '../../../nodes/WaitForReply/takeReply';
import { WaitForReply } from '../../../nodes/WaitForReply/WaitForReply.node';
import { nodeInWorkflow } from '../../support/n8n/nodeInWorkflow';

/** What n8n draws: the labels its own expression engine computes from the saved parameters. */
function drawn(type: INodeType, saved: INodeParameters): readonly (string | undefined)[] {
	const { workflow, node } = nodeInWorkflow(type, saved);
	return NodeHelpers.getNodeOutputs(workflow, node, type.description).map((output) =>
		typeof output === 'string' ? undefined : output.displayName,
	);
}

const nothing = {};
const cases: readonly [string, INodeType, INodeParameters, (form: Form) => readonly string[]][] = [
	['answers', new WaitForReply(), nothing, (form) => answerOutputs(readAnswers(form))],
	[
		'named and unnamed answers',
		new WaitForReply(),
		{ answers: { answer: [{ name: 'Yes' }, { name: ' ' }, { name: 'No "way" {}' }] } },
		(form) => answerOutputs(readAnswers(form)),
	],
	['events', new WaitForEvent(), nothing, (form) => eventOutputs(readEvents(form))],
	[
		'named and unnamed events',
		new WaitForEvent(),
		{ events: { event: [{ name: 'order.placed' }, {}] } },
		(form) => eventOutputs(readEvents(form)),
	],
	['topics', new MatchKeywords(), nothing, (form) => topicOutputs(readKeywordRules(form, 'rules'))],
	[
		'repeated and blank topics',
		new MatchKeywords(),
		{ rules: { rule: [{ topic: 'b' }, { topic: ' a ' }, { topic: 'b' }, { topic: '' }] } },
		(form) => topicOutputs(readKeywordRules(form, 'rules')),
	],
	['variants', new Split(), nothing, (form) => variantOutputs(readVariants(form))],
	[
		'named and unnamed variants',
		new Split(),
		{ variants: { variant: [{ name: 'Holdout', weight: 1 }, {}] } },
		(form) => variantOutputs(readVariants(form)),
	],
];

describe('the outputs n8n draws are the ones the runner counts', () => {
	it.each(cases)('%s', (_what, type, saved, outputs) => {
		expect(drawn(type, saved)).toEqual(outputs(new Form(saved as JsonObject)));
	});
});
