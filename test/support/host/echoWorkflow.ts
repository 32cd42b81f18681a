import type { JsonObject } from '../../../cloud-api/json';

const node = (name: string, type: string, parameters: JsonObject, x: number): JsonObject => ({
	id: name,
	name,
	type: `n8n-nodes-wayfare.${type}`,
	typeVersion: 1,
	position: [x, 0],
	parameters,
});

/** A saved journey of two nodes: whatever is written comes back with a prefix, every time. */
export const echoWorkflow: JsonObject = {
	name: 'Echo',
	nodes: [
		node(
			'Any message',
			'whatsAppTrigger',
			{ updates: ['messages'], kinds: [], filters: {}, runs: 'parallel' },
			0,
		),
		node(
			'Say it back',
			'whatsApp',
			{
				resource: 'message',
				operation: 'send',
				messageType: 'text',
				text: '=You said: {{ $json.text }}',
			},
			240,
		),
	],
	connections: { 'Any message': { main: [[{ node: 'Say it back', type: 'main', index: 0 }]] } },
	settings: { timezone: 'UTC' },
};
