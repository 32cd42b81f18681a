import { describe, expect, it } from '@jest/globals';
import { routes } from '../../../engine/src/http/api/routes';
import { workflowSchema } from '../../../engine/src/journey/workflow';
import { fit } from '../../../engine/src/parse/fit';

type Schema = Parameters<typeof fit>[0];

const told = (schema: Schema | undefined, value: unknown): readonly string[] => {
	if (schema === undefined) throw new Error('The route has no such schema');
	const read = fit(schema, value);
	return read.fits
		? []
		: read.misfits.map(({ path, sentence }) => `${path.join('.') || 'it'} ${sentence}`);
};

const rowOf = (id: string) => routes.find((route) => route.id === id);
const workflow = (node: object) => ({
	name: 'Test',
	nodes: [{ name: 'Start', type: 'n8n-nodes-base.noOp', ...node }],
});

describe('what does not fit is told in words', () => {
	it.each<[string, unknown]>([
		['it is missing: it takes an object', undefined],
		['it must be an object', []],
		['name is missing: it takes a text', { nodes: [] }],
		['name must be a text', { name: 5, nodes: [] }],
		['name must not be empty', { name: '', nodes: [] }],
		['name must have at most 200 characters', { name: 'x'.repeat(201), nodes: [] }],
		['nodes must be a list', { name: 'Test', nodes: {} }],
		['nodes must have at most 500 entries', { name: 'Test', nodes: nodes(501) }],
		['connections must be an object', { ...workflow({}), connections: [] }],
		['nodes.0.typeVersion must be a number', workflow({ typeVersion: '1' })],
		['nodes.0.disabled must be true or false', workflow({ disabled: 'no' })],
		['nodes.0.position must be a list', workflow({ position: 1 })],
		['nodes.0.position must have at least 2 entries', workflow({ position: [1] })],
		['nodes.0.parameters must be an object', workflow({ parameters: [] })],
		[
			'nodes.0.onError must be stopWorkflow, continueRegularOutput or continueErrorOutput',
			workflow({ onError: 'panic' }),
		],
	])('of a workflow: %s', (sentence, document) => {
		expect(told(workflowSchema, document)).toEqual([sentence]);
	});

	it.each([
		['limit must be at most 200', { limit: '201' }],
		['limit must be at least 1', { limit: '0' }],
		['limit must be a whole number', { limit: '1.5' }],
		['limit must be a number', { limit: 'abc' }],
		['sort is not known here', { sort: 'name' }],
		['after must be the `next` of the page before, unchanged', { after: 'x' }],
	])('of a query: %s', (sentence, query) => {
		expect(told(rowOf('listContacts')?.query, query)).toEqual([sentence]);
	});

	it('names every place at once, unknown keys one by one', () => {
		expect(told(rowOf('takeEscalation')?.body, { id: '', colour: 1, size: 2 })).toEqual([
			'agent is missing: it takes a text',
			'id must not be empty',
			'colour is not known here',
			'size is not known here',
		]);
	});

	it('hands on the value as the schema reads it', () => {
		expect(told(rowOf('listContacts')?.query, {})).toEqual([]);
		expect(fit(workflowSchema, workflow({}))).toMatchObject({
			fits: true,
			value: { nodes: [{ typeVersion: 1, parameters: {} }], connections: {} },
		});
	});
});

function nodes(count: number): readonly object[] {
	return Array.from({ length: count }, (_, index) => ({ name: `Node ${index}`, type: 'x' }));
}
