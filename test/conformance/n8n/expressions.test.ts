import { expect, it } from '@jest/globals';
import { readCases, readGolden, type ExpressionCases, type ExpressionResult } from './conformance';
import { differences } from './differences';
import { agree } from './mismatches';
import { ourExpression } from './ours';

const { cases, ...data } = readCases<ExpressionCases>('expressions');
const { results } = readGolden<ExpressionResult>('expressions');
const known = differences.filter(({ suite }) => suite === 'expressions');
const isKnown = (expression: string): boolean =>
	known.some((difference) =>
		difference.cases.some((pattern) =>
			pattern.endsWith('…') ? expression.startsWith(pattern.slice(0, -1)) : expression === pattern,
		),
	);

// One by one, so that what breaks is named, and `npm run mutation` runs only those that come by what it broke.
it.each(cases.filter((expression) => !isKnown(expression)))(
	'%s comes out as in n8n',
	(expression) => {
		const ours = ourExpression(expression, data);
		if (!agree(results[expression], ours)) expect(ours).toEqual(results[expression]);
	},
);
