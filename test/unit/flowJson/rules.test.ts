import { describe, expect, it } from '@jest/globals';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';
import { FLOW_PROBLEM_CODES } from '../../../flows-endpoint/src/flowJson/flowProblemCodes';
import { actionCases } from './cases/actionCases';
import { componentCases } from './cases/componentCases';
import { documentCases } from './cases/documentCases';
import { placementCases } from './cases/placementCases';
import { referenceCases } from './cases/referenceCases';
import { routingCases } from './cases/routingCases';
import type { RuleCase } from './cases/RuleCase';

const cases: readonly RuleCase[] = [
	...documentCases,
	...componentCases,
	...placementCases,
	...actionCases,
	...referenceCases,
	...routingCases,
];

/** Found by searching the text, not by asking the checker: the line of a piece, or of the object around it. */
function expectedLine(text: string, { at, opens, last }: RuleCase): number {
	const lines = text.split('\n');
	const holds = (line: string): boolean => line.includes(at ?? opens ?? '');
	const found = last === true ? lines.findLastIndex(holds) : lines.findIndex(holds);
	expect(found).toBeGreaterThanOrEqual(0);
	if (opens === undefined) return found + 1;
	const depth = /^\t*/.exec(lines[found] ?? '')?.[0].length ?? 0;
	const opening = lines
		.slice(0, found)
		.findLastIndex(
			(line) => line.trimEnd().endsWith('{') && /^\t*/.exec(line)?.[0].length === depth - 1,
		);
	return opening + 1;
}

describe.each(cases)('$code: $name', (rule) => {
	it('passes a Flow that keeps it', () => {
		const { problems } = checkFlow(JSON.stringify(rule.good, null, '\t'));
		expect(
			problems.filter(({ code }) => rule.code === 'frozen-version' || code !== 'frozen-version'),
		).toEqual([]);
	});

	it('names path and line of the place that breaks it', () => {
		const text = JSON.stringify(rule.bad, null, '\t');
		const { problems, ok } = checkFlow(text);
		const severity = rule.warning === true ? 'warning' : 'error';
		expect(
			problems
				.filter(({ code }) => code === rule.code)
				.map(({ severity, path, line }) => ({ severity, path, line })),
		).toContainEqual({
			severity,
			path: rule.path,
			line: expectedLine(text, rule),
		});
		if (severity === 'error') expect(ok).toBe(false);
	});
});

it('shows every code at work', () => {
	const shownElsewhere = ['json-syntax', 'duplicate-key', 'too-large'];
	const shown = new Set([...cases.map(({ code }) => code as string), ...shownElsewhere]);
	expect(FLOW_PROBLEM_CODES.filter((code) => !shown.has(code))).toEqual([]);
});
