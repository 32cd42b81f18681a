import type { JsonObject } from '../../../../cloud-api/json';
import { Form } from '../../../../nodes/form/Form';
import { readSwitch } from '../native/switch/switchParameters';

/** Labels of a Switch's outputs as n8n shows them: the rules' own names where they have one, the fallback last. */
export function switchOutputs(saved: JsonObject): readonly string[] {
	const read = readSwitch(saved);
	if (read.mode === 'expression') return numbered(read.outputs);
	const form = new Form(saved);
	const named = form
		.rows('rules', 'values')
		.map((row, index) => (row.flag('renameOutput') && row.text('outputKey')) || `${index}`);
	const labels = named.length === read.rules.length ? named : numbered(read.rules.length);
	return read.fallback === 'extra'
		? [...labels, form.group('options').text('renameFallbackOutput') || 'Fallback']
		: labels;
}

const numbered = (count: number): readonly string[] =>
	Array.from({ length: count }, (_, index) => `${index}`);
