import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../cloud-api/json';
import { compile } from '../../../engine/src/journey/compile';
import type { ProblemCode } from '../../../engine/src/journey/problem';
import { anyMessage, sendText, workflow } from '../../support/journeys/workflow';

const none = (): JsonObject | null => null;
const problemsOf = (document: unknown, subworkflow = none) =>
	compile(document, { id: 'test', subworkflow }).problems;
const codesOf = (document: unknown, subworkflow = none): readonly ProblemCode[] =>
	problemsOf(document, subworkflow).map(({ code }) => code);

const reply = {
	type: 'waitForReply',
	parameters: { takeOther: true, timeoutAmount: 1, timeoutUnit: 'hours' },
};

describe('a document that is not a journey', () => {
	it.each([
		null,
		1,
		'x',
		[],
		{},
		{ nodes: [] },
		{ name: 'x', nodes: [{ name: 'a' }] },
		{ name: 'x', nodes: [], connections: { a: 1 } },
	])('%j is refused with a list of problems', (document) => {
		expect(problemsOf(document)).not.toEqual([]);
	});

	it('any JSON gives problems or a journey, never an exception', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (document) =>
				expect(compile(document, { id: 'x', subworkflow: none })).toHaveProperty('problems'),
			),
			{ numRuns: 500 },
		);
	});

	it('any parameters of any node give problems or a journey, never an exception', () => {
		const types = fc.constantFrom(
			'whatsApp',
			'waitForReply',
			'waitForEvent',
			'businessHours',
			'matchKeywords',
			'escalateToHuman',
			'contact',
			'split',
			'goal',
			'if',
			'switch',
			'filter',
			'set',
			'wait',
			'stopAndError',
			'executeWorkflow',
			'journeyInterrupt',
			'journeyEventTrigger',
		);
		fc.assert(
			fc.property(types, fc.dictionary(fc.string(), fc.jsonValue()), (type, parameters) => {
				const document = workflow(
					{ Start: anyMessage, Node: { type, parameters: parameters as JsonObject } },
					[['Start', 'Node']],
				);
				expect(compile(document, { id: 'x', subworkflow: none })).toHaveProperty('problems');
			}),
			{ numRuns: 500 },
		);
	});
});

describe('problems name the node and the way out', () => {
	it('an unknown node type', () => {
		const [problem] = problemsOf(
			workflow({ Start: anyMessage, Slack: { type: 'n8n-nodes-base.slack' } }, [
				['Start', 'Slack'],
			]),
		);
		expect(problem).toMatchObject({ severity: 'error', code: 'node.unknown-type', node: 'Slack' });
		expect(problem?.message).toContain('replace it');
	});

	it.each<[string, JsonObject, ProblemCode]>([
		[
			'a version of n8n we do not know',
			workflow({ Start: anyMessage, If: { type: 'if', typeVersion: 9 } }, [['Start', 'If']]),
			'node.unsupported-version',
		],
		[
			'an expression outside the subset',
			workflow({ Start: anyMessage, Text: sendText('={{ process.exit() }}') }, [['Start', 'Text']]),
			'node.expression',
		],
		[
			'an expression that reads a missing node',
			workflow({ Start: anyMessage, Text: sendText("={{ $('Gone').item.json.a }}") }, [
				['Start', 'Text'],
			]),
			'node.expression',
		],
		['no trigger', workflow({ Text: sendText('hi') }), 'journey.no-trigger'],
		[
			'a loop without a wait',
			workflow({ Start: anyMessage, A: { type: 'noOp' }, B: { type: 'noOp' } }, [
				['Start', 'A'],
				['A', 'B'],
				['B', 'A'],
			]),
			'loop.without-wait',
		],
		[
			'an output with two lines',
			workflow({ Start: anyMessage, A: { type: 'noOp' }, B: { type: 'noOp' } }, [
				['Start', 'A'],
				['Start', 'B'],
			]),
			'node.fan-out',
		],
		[
			'a line into a trigger',
			workflow({ Start: anyMessage, A: { type: 'noOp' } }, [
				['Start', 'A'],
				['A', 'Start'],
			]),
			'connection.into-trigger',
		],
		[
			'a line to nowhere',
			workflow({ Start: anyMessage }, [['Start', 'Gone']]),
			'connection.unknown-node',
		],
		[
			'a message over the limit',
			workflow({ Start: anyMessage, Text: sendText('x'.repeat(4097)) }, [['Start', 'Text']]),
			'node.parameter',
		],
		[
			'a wait without a timeout',
			workflow(
				{ Start: anyMessage, Wait: { type: 'waitForReply', parameters: { timeoutAmount: 0 } } },
				[['Start', 'Wait']],
			),
			'wait.without-timeout',
		],
		[
			'a sub-workflow that is not here',
			workflow(
				{
					Start: anyMessage,
					Sub: { type: 'executeWorkflow', parameters: { workflowId: { value: 'gone' } } },
				},
				[['Start', 'Sub']],
			),
			'subworkflow.missing',
		],
	])('%s is an error', (_what, document, code) => {
		const { journey, problems } = compile(document, { id: 'test', subworkflow: none });
		expect(journey).toBeNull();
		expect(problems).toContainEqual(
			expect.objectContaining({ severity: 'error', code, message: expect.stringMatching(/\S/) }),
		);
	});

	it('a node nothing leads to is a warning', () => {
		const { journey, problems } = compile(workflow({ Start: anyMessage, Lost: { type: 'noOp' } }), {
			id: 'test',
			subworkflow: none,
		});
		expect(journey).not.toBeNull();
		expect(problems).toEqual([
			expect.objectContaining({ severity: 'warning', code: 'node.unreachable', node: 'Lost' }),
		]);
	});

	it('free text after a day of silence is a warning, and a template for the closed window settles it', () => {
		const wait = { type: 'wait', parameters: { amount: 25, unit: 'hours' } };
		const lines = [
			['Start', 'Wait'],
			['Wait', 'Text'],
		] as const;
		expect(
			codesOf(workflow({ Start: anyMessage, Wait: wait, Text: sendText('hi') }, lines)),
		).toEqual(['window.may-be-closed']);
		const settled = sendText('hi', {
			windowClosed: 'template',
			fallbackTemplateName: 'hello',
			fallbackTemplateLanguage: 'en',
		});
		expect(codesOf(workflow({ Start: anyMessage, Wait: wait, Text: settled }, lines))).toEqual([]);
	});

	it('a reply opens the window again', () => {
		const wait = { type: 'wait', parameters: { amount: 25, unit: 'hours' } };
		const template = {
			type: 'whatsApp',
			parameters: {
				messageType: 'template',
				templateName: 'hello',
				templateLanguage: 'en',
				templateCategory: 'utility',
			},
		};
		const document = workflow(
			{ Start: anyMessage, Wait: wait, Template: template, Reply: reply, Text: sendText('hi') },
			[
				['Start', 'Wait'],
				['Wait', 'Template'],
				['Template', 'Reply'],
				['Reply', 'Text'],
			],
		);
		expect(codesOf(document)).toEqual([]);
	});

	it('a journey that calls itself is an error', () => {
		const document = workflow(
			{
				Start: anyMessage,
				Door: { type: 'executeWorkflowTrigger' },
				Sub: { type: 'executeWorkflow', parameters: { workflowId: 'test' } },
			},
			[
				['Start', 'Sub'],
				['Door', 'Sub'],
			],
		);
		expect(codesOf(document, () => document)).toEqual(['subworkflow.recursive']);
	});
});

describe('versions', () => {
	const document = workflow({ Start: anyMessage, Text: sendText('hi') }, [['Start', 'Text']]);
	const versionOf = (changed: JsonObject): string | undefined =>
		compile(changed, { id: 'test', subworkflow: none }).journey?.version;

	it('stay the same when nodes only move or keys change order', () => {
		const nodes = (document['nodes'] as readonly JsonObject[]).map((node) =>
			Object.fromEntries(Object.entries({ ...node, position: [9, 9] }).toReversed()),
		);
		expect(versionOf({ ...document, nodes } as JsonObject)).toBe(versionOf(document));
	});

	it('change with a word', () => {
		expect(
			versionOf(workflow({ Start: anyMessage, Text: sendText('hi!') }, [['Start', 'Text']])),
		).not.toBe(versionOf(document));
	});

	it('change when a sub-workflow changes, since it is pinned into the journey', () => {
		const sub = (text: string) =>
			workflow({ Door: { type: 'executeWorkflowTrigger' }, Text: sendText(text) }, [
				['Door', 'Text'],
			]);
		const caller = workflow(
			{ Start: anyMessage, Sub: { type: 'executeWorkflow', parameters: { workflowId: 'sub' } } },
			[['Start', 'Sub']],
		);
		const version = (text: string) =>
			compile(caller, { id: 'test', subworkflow: () => sub(text) }).journey?.version;
		expect(version('a')).not.toBe(version('b'));
	});
});
