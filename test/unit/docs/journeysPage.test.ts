import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { supportedTypes } from '../../../engine/src/journey/steps/nodeKinds';

const page = readFileSync(path.join(__dirname, '../../../docs/journeys.md'), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` +\| ([\d., ]+?) +\|/gm)].map(
	([, type = '', versions = '']) => ({ type, versions: versions.split(', ').map(Number) }),
);

it('docs/journeys.md lists every node the compiler knows, with its versions', () => {
	for (const { type, versions } of supportedTypes) {
		expect(rows.find((row) => row.type === type)).toEqual({ type, versions: [...versions] });
	}
});

it('docs/journeys.md lists no node twice and none that is unknown', () => {
	const known = new Set([
		...supportedTypes.map(({ type }) => type),
		'whatsAppTrigger',
		'journeyEventTrigger',
		'journeyInterrupt',
		'flowEndpointTrigger',
		'executeWorkflowTrigger',
		'executeWorkflow',
		'stickyNote',
	]);
	expect(rows.map(({ type }) => type).filter((type) => !known.has(type))).toEqual([]);
	expect(new Set(rows.map(({ type }) => type)).size).toBe(rows.length);
});
