import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readGolden } from './conformance';
import { differences } from './differences';
import { comparisonsOf, mismatchesOf } from './mismatches';

const suites = [
	'expressions',
	'if',
	'filter',
	'switch',
	'editFields',
	'noOperation',
	'stopAndError',
] as const;

describe.each(suites)('%s', (suite) => {
	const comparisons = comparisonsOf(suite);
	const known = differences.filter((difference) => difference.suite === suite);
	const covers = (pattern: string, id: string): boolean =>
		pattern.endsWith('…') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;

	it('does what n8n did in every recorded case, but for the known differences', () => {
		const unexpected = mismatchesOf(suite).filter(
			({ id }) => !known.some(({ cases }) => cases.some((pattern) => covers(pattern, id))),
		);
		expect(unexpected).toEqual([]);
	});

	it('still differs in every case that is listed as a difference', () => {
		const differing = new Set(mismatchesOf(suite).map(({ id }) => id));
		const patterns = known.flatMap(({ cases }) => cases);
		const covered = comparisons
			.map(({ id }) => id)
			.filter((id) => patterns.some((pattern) => covers(pattern, id)));
		expect(covered.filter((id) => !differing.has(id))).toEqual([]);
		expect(
			patterns.filter((pattern) => !comparisons.some(({ id }) => covers(pattern, id))),
		).toEqual([]);
	});

	it('has a recorded answer for every case and no other', () => {
		expect(Object.keys(readGolden(suite).results).toSorted()).toEqual(
			comparisons.map(({ id }) => id).toSorted(),
		);
	});
});

it('documents every difference, with the same words', () => {
	const page = readFileSync(path.join(__dirname, '../../../docs/conformance.md'), 'utf8');
	const documented = [...page.matchAll(/^- \*\*(.+?)\.\*\* (.+)$/gm)].map(([, name, reason]) => ({
		name,
		reason,
	}));
	expect(documented).toEqual(differences.map(({ name, reason }) => ({ name, reason })));
});
