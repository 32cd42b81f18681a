const node = (name, type, parameters, x) => ({
	id: name,
	name,
	type: `n8n-nodes-wayfare.${type}`,
	typeVersion: 1,
	position: [x, 0],
	parameters,
});

/** The journey under test: every message is answered once, with its own words, which are different each time. */
export const echoWorkflow = {
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
