import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';
import { componentSpecs } from '../../../flows-endpoint/src/flowJson/components/componentSpecs';

const text = readFileSync(join(__dirname, '../../fixtures/flows/every-component.json'), 'utf8');

it('finds nothing wrong in a Flow that uses every component', () => {
	expect(checkFlow(text).problems).toEqual([]);
	for (const type of componentSpecs.keys()) expect(text).toContain(`"type": "${type}"`);
});

it.each(['2.1', '3.1', '4.0', '5.1', '6.0', '6.2', '7.0'])(
	'finds in version %s what that version does not know',
	(version) => {
		const { problems } = checkFlow(text.replace('"7.3"', `"${version}"`));
		expect(problems.map(({ code }) => code)).toContain('since-version');
	},
);
