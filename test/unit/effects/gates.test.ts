import { describe, expect, it } from '@jest/globals';
import { passGates } from '../../../engine/src/effects/gates/passGates';
import type { Owner } from '../../../engine/src/core/laneState';
import type { KeptBrake } from '../../../engine/src/host/brakes';
import { contact, noon, passage, template } from './claim';

const hour = 3_600_000;
const stopped = (passed: ReturnType<typeof passGates>) =>
	passed.kind === 'stopped' ? passed.gate : passed.kind;

describe('the gates', () => {
	it('let a service message through to someone who wrote an hour ago', () => {
		expect(passGates(passage())).toEqual({
			kind: 'send',
			message: { kind: 'text', body: 'hello' },
			category: 'service',
			replaced: false,
		});
	});
});

describe('the service window', () => {
	const late = { claim: { contact: contact({ lastInboundAt: noon - 24 * hour }) } };

	it('refuses free text after 24 hours, and says what would help', () => {
		expect(passGates(passage({}, late))).toMatchObject({
			gate: 'service window',
			verdict: { kind: 'refuse', reason: expect.stringContaining('template') },
		});
	});

	it('refuses free text to someone who never wrote', () => {
		expect(
			stopped(passGates(passage({}, { claim: { contact: contact({ lastInboundAt: null }) } }))),
		).toBe('service window');
	});

	it('closes a minute early, so that no message is refused on arrival', () => {
		const at = (age: number) =>
			stopped(
				passGates(passage({}, { claim: { contact: contact({ lastInboundAt: noon - age }) } })),
			);
		expect([at(24 * hour - 60_001), at(24 * hour - 60_000)]).toEqual(['send', 'service window']);
	});

	it('lets templates through at any time', () => {
		expect(stopped(passGates(passage({ message: template, category: 'utility' }, late)))).toBe(
			'send',
		);
	});

	it("puts the step's template in place of the text", () => {
		const fallback = { message: template, category: 'utility' } as const;
		expect(passGates(passage({ fallback }, late))).toEqual({
			kind: 'send',
			message: template,
			category: 'utility',
			replaced: true,
		});
	});

	it('asks for consent when that template is marketing', () => {
		const fallback = { message: template, category: 'marketing' } as const;
		expect(stopped(passGates(passage({ fallback }, late)))).toBe('consent');
	});

	it('is closed when Meta says so, whatever our clock thinks', () => {
		expect(stopped(passGates(passage({}, { windowKnownClosed: true })))).toBe('service window');
	});
});

describe('consent', () => {
	it.each([
		['unknown', 'consent'],
		['withdrawn', 'consent'],
		['granted', 'send'],
	] as const)('to marketing that is %s means %s', (marketing, outcome) => {
		const consent = { marketing, at: null, source: null };
		const claim = { contact: contact({ consent }) };
		expect(
			stopped(passGates(passage({ message: template, category: 'marketing' }, { claim }))),
		).toBe(outcome);
	});
});

describe('ownership', () => {
	const owner: Owner = {
		kind: 'human',
		escalationId: 'x',
		runId: 'run-1',
		since: noon,
		agent: 'Rosa',
	};
	const by = (change: Parameters<typeof passage>[0], queuedAt = noon) =>
		stopped(passGates(passage(change, { claim: { owner, queuedAt } })));

	it('silences journeys while a person has the conversation', () => {
		expect(by({ runId: 'run-2' })).toBe('ownership');
	});

	it('lets the run that called the person finish its sentence, and no more', () => {
		expect([by({}, noon), by({}, noon + 1)]).toEqual(['send', 'ownership']);
	});

	it('lets people and the system speak', () => {
		expect([by({ origin: 'agent', runId: null }), by({ origin: 'system', runId: null })]).toEqual([
			'send',
			'send',
		]);
	});
});

describe('the pace of one conversation', () => {
	it('takes 45 messages at once and then one in six seconds', () => {
		const after = (count: number, now = noon) =>
			passGates(
				passage({}, { now, claim: { recentSends: Array.from({ length: count }, () => noon) } }),
			);
		expect(stopped(after(44))).toBe('send');
		expect(after(45)).toMatchObject({
			gate: 'pair pace',
			verdict: { kind: 'pace', until: noon + 6000 },
		});
		expect(stopped(after(45, noon + 6000))).toBe('send');
		expect(after(46)).toMatchObject({ verdict: { until: noon + 12_000 } });
	});

	it('has forgotten everything after four and a half minutes', () => {
		const recentSends = Array.from({ length: 45 }, () => noon);
		const now = noon + 270_000;
		expect(stopped(passGates(passage({}, { now, claim: { recentSends } })))).toBe('send');
	});
});

describe('the throughput of a number', () => {
	it('has a message wait for its place', () => {
		expect(passGates(passage({}, { sendAt: noon + 13 }))).toMatchObject({
			gate: 'throughput',
			verdict: { kind: 'pace', until: noon + 13 },
		});
	});
});

describe('a contact whom WhatsApp could not reach', () => {
	const struck = (strikes: number) => ({ claim: { contact: contact({ strikes }) } });

	it('gets nothing more from journeys after three messages in a row', () => {
		expect([2, 3].map((n) => stopped(passGates(passage({}, struck(n)))))).toEqual([
			'send',
			'reachable',
		]);
	});

	it('may still be written to by a person', () => {
		expect(stopped(passGates(passage({ origin: 'agent' }, struck(3))))).toBe('send');
	});
});

describe('a brake', () => {
	const on = (id: string) => {
		const [reach = '', name = ''] = id.split(':');
		const brake = { id, reach, name, since: 0, code: 1, reason: 'broken', release: 'person' };
		return { claim: { brakes: [brake as KeptBrake], contact: consenting } };
	};
	const consenting = contact({
		consent: { marketing: 'granted', at: noon, source: 'event' },
	});
	const marketing = { message: template, category: 'marketing' } as const;

	it.each(['marketing:100', 'template:cart_reminder/en', 'step:welcome/Say hello'])(
		'on %s holds back what it is about',
		(id) => {
			expect(passGates(passage(marketing, on(id)))).toMatchObject({
				gate: 'brake',
				verdict: { kind: 'brake', brakeId: id },
			});
		},
	);

	it.each([
		'marketing:200',
		'template:cart_reminder/es',
		'flow:cart_reminder',
		'step:other/Say hello',
	])('on %s holds back nothing else', (id) => {
		expect(stopped(passGates(passage(marketing, on(id))))).toBe('send');
	});
});
