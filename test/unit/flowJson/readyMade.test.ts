import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';

const folder = join(__dirname, '../../../flows');
const names = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

describe('the ready-made flows', () => {
	it('are the ones the documentation names', () => {
		expect(names.toSorted()).toEqual([
			'appointment-booking',
			'csat-survey',
			'csat-survey-ar',
			'lead-form',
			'order-address',
			'support-ticket',
		]);
	});

	it.each(names)('%s passes without a warning', (name) => {
		const report = checkFlow(readFileSync(join(folder, name, 'flow.json'), 'utf8'));
		expect(report).toEqual({ ok: true, version: '7.3', problems: [] });
	});

	it('asks the same questions in English and Arabic', () => {
		const words = /"(?:title|text|label|helper-text|language)": "(?:[^"\\]|\\.)*"/g;
		const bones = (name: string): string =>
			readFileSync(join(folder, name, 'flow.json'), 'utf8').replaceAll(words, '"words"');
		expect(bones('csat-survey-ar')).toBe(bones('csat-survey'));
	});
});
