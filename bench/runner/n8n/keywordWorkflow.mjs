const message = '$json.body.entry[0].changes[0].value.messages[0]';
const profile = '$json.body.entry[0].changes[0].value.contacts[0].profile';
const number = '$json.body.entry[0].changes[0].value.metadata.phone_number_id';

/**
 * The keyword journey as it is drawn in n8n with n8n's own nodes: a webhook that answers at once, as its WhatsApp
 * trigger does and Meta wants it, a Switch over the words, and the request to Graph. Signatures are not checked.
 */
export const keywordWorkflow = (graphPort) => ({
	name: 'Keyword reply',
	nodes: [
		{
			id: 'b3000000-0000-4000-8000-000000000001',
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'b3000000-0000-4000-8000-00000000000a',
			parameters: { httpMethod: 'POST', path: 'bench', responseMode: 'onReceived' },
		},
		{
			id: 'b3000000-0000-4000-8000-000000000002',
			name: 'Switch',
			type: 'n8n-nodes-base.switch',
			typeVersion: 3.2,
			position: [240, 0],
			parameters: {
				mode: 'rules',
				rules: { values: ['price', 'hours', 'agent'].map(rule) },
				options: { ignoreCase: true },
			},
		},
		{
			id: 'b3000000-0000-4000-8000-000000000003',
			name: 'Tell the price',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			position: [480, 0],
			parameters: {
				method: 'POST',
				url: `=http://127.0.0.1:${graphPort}/v26.0/{{ ${number} }}/messages`,
				sendHeaders: true,
				headerParameters: {
					parameters: [{ name: 'Authorization', value: 'Bearer bench-access-token' }],
				},
				sendBody: true,
				specifyBody: 'json',
				jsonBody: `={ "messaging_product": "whatsapp", "recipient_type": "individual", "to": "{{ ${message}.from }}", "type": "text", "text": { "body": "A lamp is 40 €, {{ ${profile}.name }}." } }`,
				options: {},
			},
		},
	],
	connections: {
		Webhook: { main: [[{ node: 'Switch', type: 'main', index: 0 }]] },
		Switch: { main: [[{ node: 'Tell the price', type: 'main', index: 0 }], [], []] },
	},
});

const rule = (word, nth) => ({
	conditions: {
		options: { caseSensitive: false, leftValue: '', typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [
			{
				id: `b3000000-0000-4000-8000-0000000001${nth}0`,
				leftValue: `={{ ${message}.text.body }}`,
				rightValue: word,
				operator: { type: 'string', operation: 'contains' },
			},
		],
	},
	renameOutput: true,
	outputKey: word,
});
