import { createHmac } from 'node:crypto';

const envelope = (number, value) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '102290129340398',
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '15550001111', phone_number_id: number },
						...value,
					},
				},
			],
		},
	],
});

/** A text of a customer, as Meta tells of it. `at` is in seconds. */
export const messageWebhook = ({ id, from, number, at, text }) =>
	JSON.stringify(
		envelope(number, {
			contacts: [{ profile: { name: `Customer ${from}` }, wa_id: from }],
			messages: [{ from, id, timestamp: String(at), type: 'text', text: { body: text } }],
		}),
	);

/** How far a message of ours has come, as Meta tells of it. */
export const statusWebhook = ({ id, to, number, callback, status, at }) =>
	JSON.stringify(
		envelope(number, {
			statuses: [
				{
					id,
					status,
					timestamp: String(at),
					recipient_id: to,
					biz_opaque_callback_data: callback,
					pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'regular' },
				},
			],
		}),
	);

/** The bytes of a signed request. */
export function wireOf(body, { secret, path }) {
	const signature = createHmac('sha256', secret).update(body).digest('hex');
	const head = [
		`POST ${path} HTTP/1.1`,
		'Host: 127.0.0.1',
		'Content-Type: application/json',
		`X-Hub-Signature-256: sha256=${signature}`,
		`Content-Length: ${Buffer.byteLength(body)}`,
	];
	return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
