import { describe, expect, it } from '@jest/globals';
import { compile } from '../../../engine/src/journey/compile';
import type { Journey } from '../../../engine/src/journey/journey';
import { Simulation } from '../../../engine/src/simulate/Simulation';
import { anyMessage, sendText, workflow, type NodeSketch } from '../../support/journeys/workflow';
import type { JsonObject } from '../../../cloud-api/json';

const noon = Date.parse('2026-11-23T12:00:00Z');
const hour = 3_600_000;
const year = 365 * 24 * hour;

function journey(
	id: string,
	nodes: Readonly<Record<string, NodeSketch>>,
	lines: Parameters<typeof workflow>[1],
	subworkflow: (id: string) => JsonObject | null = () => null,
): Journey {
	const { journey: compiled, problems } = compile(workflow(nodes, lines), { id, subworkflow });
	if (compiled === null) throw new Error(JSON.stringify(problems));
	return compiled;
}

const wait = (amount: number, unit: string): NodeSketch => ({
	type: 'wait',
	parameters: { amount, unit },
});
const reply = (parameters: JsonObject = {}): NodeSketch => ({
	type: 'waitForReply',
	parameters: { timeoutAmount: 1, timeoutUnit: 'hours', ...parameters },
});
const on = (filters: JsonObject, more: JsonObject = {}): NodeSketch => ({
	type: 'whatsAppTrigger',
	parameters: { filters, ...more },
});
const keyword = (keywords: string, priority = 100): JsonObject => ({
	keywordRules: { rule: [{ topic: 't', keywords, match: 'exact', language: '', priority }] },
});

describe('which journey gets a message', () => {
	const answering = (id: string, trigger: NodeSketch): Journey =>
		journey(id, { Start: trigger, Text: sendText(id) }, [['Start', 'Text']]);

	it('the more specific trigger wins, whatever the order of publishing', () => {
		const all = [
			answering('any', anyMessage),
			answering('first', on({ firstContactOnly: true })),
			answering('word', on(keyword('hello'))),
		];
		for (const journeys of [all, all.toReversed()]) {
			const sim = new Simulation(journeys, noon);
			sim.say('hello');
			sim.say('hey');
			expect(sim.sent()).toEqual(['word', 'any']);
		}
	});

	it('among keywords the lower priority number wins', () => {
		const sim = new Simulation(
			[answering('a', on(keyword('hello', 50))), answering('b', on(keyword('hello', 10)))],
			noon,
		);
		sim.say('hello');
		expect(sim.sent()).toEqual(['b']);
	});

	it('a run that waits goes before every trigger', () => {
		const asking = journey(
			'asking',
			{ Start: on(keyword('ask')), Wait: reply(), Text: sendText('={{ $json.text }}!') },
			[
				['Start', 'Wait'],
				['Wait', 'Text'],
			],
		);
		const sim = new Simulation([asking, answering('any', anyMessage)], noon);
		sim.say('ask');
		sim.say('blue');
		expect(sim.sent()).toEqual(['blue!']);
	});

	it('a wait that does not take others lets a message pass to the triggers and goes on waiting', () => {
		const asking = journey(
			'asking',
			{
				Start: on(keyword('ask')),
				Wait: reply({
					takeOther: false,
					answers: { answer: [{ name: 'Yes', keywords: 'yes', match: 'exact' }] },
				}),
				Text: sendText('yes!'),
			},
			[
				['Start', 'Wait'],
				['Wait', 'Text'],
			],
		);
		const sim = new Simulation([asking, answering('any', anyMessage)], noon);
		for (const text of ['ask', 'what?', 'yes']) sim.say(text);
		expect(sim.sent()).toEqual(['any', 'yes!']);
	});

	it('every decision leaves a reason', () => {
		const sim = new Simulation(
			[
				answering('word', on(keyword('hello'))),
				answering('any', on({}, { oncePerAmount: 1, oncePerUnit: 'days' })),
			],
			noon,
		);
		sim.say('hi');
		sim.say('hi');
		expect(
			sim.facts
				.filter(({ kind }) => kind === 'routed' || kind === 'event.ignored')
				.map(({ reason }) => reason),
		).toEqual(['starts "Test": any message', expect.stringContaining('it starts once per 24 h')]);
	});
});

describe('live runs', () => {
	const slow = (runs: string): Journey =>
		journey(
			'slow',
			{
				Start: on({}, { runs }),
				Text: sendText('begun'),
				Wait: wait(1, 'hours'),
				Done: sendText('done'),
			},
			[
				['Start', 'Text'],
				['Text', 'Wait'],
				['Wait', 'Done'],
			],
		);

	it.each([
		['ignore', ['begun', 'done']],
		['restart', ['begun', 'begun', 'done']],
	])('%s', (runs, sent) => {
		const sim = new Simulation([slow(runs)], noon);
		sim.say('a');
		sim.say('b');
		sim.advance(2 * hour);
		expect(sim.sent()).toEqual(sent);
	});

	it('timers of years fire once, and time out of order does not matter', () => {
		const patient = journey(
			'patient',
			{
				Start: on({}, { runs: 'ignore' }),
				Wait: { type: 'wait', parameters: { amount: 1200, unit: 'days' } },
				Mark: { type: 'contact', parameters: { operation: 'addTags', tags: 'waited' } },
			},
			[
				['Start', 'Wait'],
				['Wait', 'Mark'],
			],
		);
		const sim = new Simulation([patient], noon);
		sim.say('a');
		sim.advance(3 * year);
		expect(sim.state.contact.tags).toEqual([]);
		sim.advance(year);
		expect(sim.state.contact.tags).toEqual(['waited']);
		expect(sim.state.runs).toEqual([]);
	});

	it('a run stays on the version it began with', () => {
		const version = (text: string): Journey =>
			journey('j', { Start: anyMessage, Wait: wait(1, 'hours'), Done: sendText(text) }, [
				['Start', 'Wait'],
				['Wait', 'Done'],
			]);
		const [old, current] = [version('old'), version('new')];
		const sim = new Simulation([old], noon);
		sim.say('a');
		const upgraded = new Simulation([current, old], noon);
		upgraded.state = sim.state;
		upgraded.advance(hour);
		expect(upgraded.sent()).toEqual(['old']);
	});
});

describe('mistakes', () => {
	it('a step that fails ends its run with the reason, and the lane lives on', () => {
		const failing = journey(
			'failing',
			{ Start: anyMessage, Text: sendText('={{ $json.nothing }}'), After: sendText('after') },
			[
				['Start', 'Text'],
				['Text', 'After'],
			],
		);
		const sim = new Simulation([failing], noon);
		sim.say('a');
		expect(sim.sent()).toEqual([]);
		expect(sim.facts.find(({ kind }) => kind === 'run.failed')?.reason).toContain('Text:');
		expect(sim.state.runs).toEqual([]);
	});

	it('n8n’s On Error decides otherwise', () => {
		const going = journey(
			'going',
			{
				Start: anyMessage,
				Text: { ...sendText('={{ $json.nothing }}'), onError: 'continueErrorOutput' },
				Ok: sendText('ok'),
				Error: sendText('sorry'),
			},
			[
				['Start', 'Text'],
				['Text', 0, 'Ok'],
				['Text', 1, 'Error'],
			],
		);
		const sim = new Simulation([going], noon);
		sim.say('a');
		expect(sim.sent()).toEqual(['sorry']);
	});

	it('what a contact writes is never evaluated', () => {
		const echo = journey('echo', { Start: anyMessage, Text: sendText('={{ $json.text }}') }, [
			['Start', 'Text'],
		]);
		const sim = new Simulation([echo], noon);
		sim.say('={{ $contact.id }} {{ 1 + 1 }}');
		expect(sim.sent()).toEqual(['={{ $contact.id }} {{ 1 + 1 }}']);
	});
});

describe('consent', () => {
	const offer = journey(
		'offer',
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'sale', runs: 'ignore' } },
			Template: {
				type: 'whatsApp',
				parameters: {
					messageType: 'template',
					templateName: 'sale',
					templateLanguage: 'en',
					templateCategory: 'marketing',
				},
			},
		},
		[['Start', 'Template']],
	);

	it.each(['STOP', 'stop!', 'Baja', 'sair', 'désinscription', 'abmelden', 'إلغاء الاشتراك'])(
		'"%s" ends marketing at once and is confirmed once',
		(word) => {
			const sim = new Simulation([offer], noon);
			sim.say(word);
			sim.event('sale');
			expect(sim.state.contact.consent.marketing).toBe('withdrawn');
			expect(sim.sent()).toHaveLength(1);
		},
	);

	it('a marketing template without consent is refused with its reason', () => {
		const sim = new Simulation([offer], noon);
		sim.event('sale');
		expect(sim.sent()).toEqual([]);
		expect(sim.facts.find(({ kind }) => kind === 'effect.refused')?.reason).toContain('consent');
	});

	it('START brings consent back to somebody who stopped, and is an ordinary word to others', () => {
		const sim = new Simulation([offer], noon);
		sim.say('start');
		expect(sim.state.contact.consent.marketing).toBe('unknown');
		sim.say('stop');
		sim.say('start');
		sim.event('sale');
		expect(sim.sent()).toHaveLength(3);
	});
});

describe('sub-workflows', () => {
	it('run inside the calling run and hand the item back', () => {
		const sub = workflow(
			{ Door: { type: 'executeWorkflowTrigger' }, Ask: sendText('name?'), Wait: reply() },
			[
				['Door', 'Ask'],
				['Ask', 'Wait'],
			],
		);
		const caller = journey(
			'caller',
			{
				Start: on(keyword('go')),
				Sub: { type: 'executeWorkflow', parameters: { workflowId: { value: 'sub' } } },
				Text: sendText('Hello {{ 1 }}'),
			},
			[
				['Start', 'Sub'],
				['Sub', 'Text'],
			],
			() => sub,
		);
		const sim = new Simulation([caller], noon);
		sim.say('go');
		sim.say('Ada');
		expect(sim.sent()).toEqual(['name?', 'Hello {{ 1 }}']);
	});
});
