import { describe, expect, it } from '@jest/globals';
import {
	compileParameter,
	evaluateParameter,
	ExpressionError,
} from '../../../engine/src/journey/expression/expression';
import { evaluated, problemsOf, scopeWith } from './evaluation';

describe('a parameter tree', () => {
	it('is literal but for the strings that begin with an equals sign', () => {
		const tree = {
			a: '={{ $json.n + 1 }}',
			b: ['={{ $json.n }}', '{{ $json.n }}', 5, null],
			c: { d: true },
		};
		expect(evaluated(tree, scopeWith({ n: 1 }))).toEqual({
			a: 2,
			b: [1, '{{ $json.n }}', 5, null],
			c: { d: true },
		});
	});

	it('leaves a key out, and a place in a list null, when the value is undefined', () => {
		const tree = {
			gone: '={{ $json.missing }}',
			nil: '={{ $json.nil }}',
			list: ['={{ $json.missing }}'],
		};
		expect(evaluated(tree, scopeWith({ nil: null }))).toEqual({ nil: null, list: [null] });
	});

	it('names the nodes it reads', () => {
		const compiled = compileParameter({
			a: "={{ $('Ask Name').item.json.text }}",
			b: [
				'={{ $node["Cart"].json.total + $node.Order.json.id }}',
				"=Dear {{ $('Ask Name').first().json.text }}",
			],
		});
		expect(compiled.ok && compiled.nodesRead).toEqual(['Ask Name', 'Cart', 'Order']);
	});
});

describe('what an expression sees', () => {
	it('is the item, the contact, other nodes, the workflow and the execution', () => {
		const scope = scopeWith(
			{ a: 1 },
			{
				contact: { name: 'Ada' },
				nodeJson: (name) => (name === 'Ask' ? { text: 'yes' } : undefined),
			},
		);
		expect(
			evaluated(
				"=={{ $json.a }} {{ $contact.name }} {{ $('Ask').item.json.text }} {{ $workflow.name }} {{ $execution.id }}",
				scope,
			),
		).toBe('=1 Ada yes Welcome e1');
	});

	it('is one instant, in the zone of the workflow', () => {
		expect(evaluated('={{ $now }}')).toBe('2026-05-01T12:00:00.000+02:00');
		expect(evaluated('={{ $today }}')).toBe('2026-05-01T00:00:00.000+02:00');
		expect(evaluated("={{ DateTime.now().setZone('Asia/Tokyo').toFormat('HH:mm') }}")).toBe(
			'19:00',
		);
		expect(
			evaluated('={{ [Date.now(), new Date().getTime(), $now.toMillis()].unique().length }}'),
		).toBe(1);
		expect(evaluated("={{ '2026-05-01T09:00'.toDateTime().diffToNow('hours') }}")).toBe(-3);
		expect(evaluated("={{ $now.minus(1, 'hour').isInLast(2, 'hours') }}")).toBe(true);
	});

	it('counts hours of the clock across a change to summer time', () => {
		expect(evaluated("={{ '2026-03-28T12:00'.toDateTime().plus(1, 'day').toISO() }}")).toBe(
			'2026-03-29T12:00:00.000+02:00',
		);
		expect(evaluated("={{ '2026-03-28T12:00'.toDateTime().plus(24, 'hours').toISO() }}")).toBe(
			'2026-03-29T13:00:00.000+02:00',
		);
	});

	it('includes whether another node has run, and stops when it reads one that has not', () => {
		expect(evaluated("={{ $('Ask').isExecuted ? 1 : 2 }}")).toBe(2);
		expect(() => evaluated("={{ $('Ask').item.json.text }}")).toThrow(/"Ask" has not run/);
	});
});

describe('an error', () => {
	it('carries the expression it happened in', () => {
		const compiled = compileParameter('=Hi {{ $json.name.toTitleCase() }}');
		if (!compiled.ok) throw new Error('does not compile');
		const attempt = (): unknown => evaluateParameter(compiled.parameter, scopeWith({}));
		expect(attempt).toThrow(ExpressionError);
		try {
			attempt();
		} catch (error) {
			expect((error as ExpressionError).at).toBe('=Hi {{ $json.name.toTitleCase() }}');
		}
	});
});

describe('a problem', () => {
	it.each([
		['={{ $json.name', 3, /not closed/],
		['={{ }}', 3, /nothing between/],
		['={{ 1 + }}', 8, /not valid JavaScript/],
		['=Hi {{ nme }}', 7, /"nme" is not a name/],
		['={{ $json.name.toUperCase() }}', 15, /\.toUperCase\(\) is not a method/],
		['={{ Math.rnd(1) }}', 9, /\.rnd\(\) is not a method/],
		['={{ $env.KEY }}', 4, /secrets stay in credentials/],
		["={{ $('A' + 'B').item.json }}", 4, /must be written out/],
		['={{ $node[$json.name].json }}', 4, /must be written out/],
		['={{ {a: x} }}', 8, /"x" is not a name/],
	])('says where and what: %s', (expression, column, message) => {
		expect(problemsOf(expression)).toEqual([
			{ expression, column, message: expect.stringMatching(message) },
		]);
	});

	it('is reported for every place at once', () => {
		expect(problemsOf({ a: '={{ x }} and {{ y }}', b: ['={{ z }}'] })).toHaveLength(3);
	});
});
