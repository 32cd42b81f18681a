import type { JsonObject } from '../../../cloud-api/json';
import { createBusiness } from '../../integration/emulator/createBusiness';
import { control } from '../../integration/emulator/newsOf';
import { startPair } from '../../integration/emulator/startPair';

const to = '34600111222';
const friends = 'Y2FwaV9ncm91cDoxMjAzNjMwMjU0NTY3ODkw';
const body = { text: 'What next?' };
const reply = (id: string): object => ({ type: 'reply', reply: { id, title: id } });
const interactive = (type: string, more: object): object => ({
	type: 'interactive',
	interactive: { type, body, ...more },
});

const offers = {
	buttons: interactive('button', { action: { buttons: [reply('Sales'), reply('Support')] } }),
	list: interactive('list', {
		action: {
			button: 'Choose',
			sections: [{ title: 'Lamps', rows: [{ id: 'arc', title: 'Arc lamp', description: 'Tall' }] }],
		},
	}),
	flow: interactive('flow', {
		action: {
			name: 'flow',
			parameters: {
				flow_message_version: '3',
				flow_id: '1189253069532891',
				flow_cta: 'Open',
				flow_token: 'visit-7',
			},
		},
	}),
	template: {
		type: 'template',
		template: {
			name: 'cart_reminder',
			language: { code: 'en' },
			components: [
				{
					type: 'body',
					parameters: [
						{ type: 'text', text: 'Ana' },
						{ type: 'text', text: '2 lamps' },
					],
				},
				{
					type: 'button',
					sub_type: 'url',
					index: '0',
					parameters: [{ type: 'text', text: '7' }],
				},
			],
		},
	},
};

/** An order to pay in India, by a configuration of the start. */
const payable = interactive('order_details', {
	action: {
		name: 'review_and_pay',
		parameters: {
			reference_id: 'order-7',
			type: 'digital-goods',
			currency: 'INR',
			total_amount: { value: 21_000, offset: 100 },
			payment_settings: [
				{
					type: 'payment_gateway',
					payment_gateway: { type: 'razorpay', configuration_name: 'shop-upi' },
				},
			],
			order: { status: 'pending', subtotal: { value: 21_000, offset: 100 } },
		},
	},
});

/** Every webhook of a conversation in which a customer sends all kinds of messages, as it arrived. */
export async function conversationWebhooks(): Promise<readonly JsonObject[]> {
	const pair = await startPair({ refusals: 'status' });
	const { emulator, receiver } = pair;
	const business = createBusiness(emulator);
	const ana = emulator.customer({ name: 'Ana', waId: to });
	const does = (path: string, deed: object) =>
		control(emulator.url, 'POST', `/customers/${ana.id}${path}`, deed);
	const sends = (deed: object) => does('/messages', deed);
	try {
		// A window that was never open: accepted, then failed.
		await business.text(to, 'Too early');
		const first = await ana.say('hola');
		await ana.say('And this?', { replyTo: first });
		await ana.react(first, '👍');
		await sends({ type: 'text', text: 'How much?', product: 'lamp-reading' });
		await sends({ type: 'text', text: 'I saw your ad', referral: { headline: 'Lamps' } });
		await sends({
			type: 'location',
			latitude: 40.4,
			longitude: -3.7,
			name: 'Shop',
			address: 'A 1',
		});
		await sends({ type: 'contacts', contacts: [{ name: 'Bo Gil', phone: '+34600333444' }] });
		await sends({ type: 'unsupported', what: 'poll' });
		await ana.sendImage({ caption: 'A lamp' });
		for (const [type, as] of [
			['video/mp4', ''],
			['audio/ogg', 'voice'],
			['application/pdf', 'document'],
			['image/webp', 'sticker'],
		] as const) {
			const form = new FormData();
			form.set('file', new Blob(['bytes'], { type }), 'file');
			if (as !== '') form.set('as', as);
			const path = `${emulator.url}/emulator/customers/${ana.id}/media`;
			const { status } = await fetch(path, { method: 'POST', body: form });
			if (status !== 201) throw new Error(`A customer cannot send ${type}: ${status}`);
		}
		const sent = new Map<string, string>();
		for (const [name, offer] of Object.entries(offers)) {
			const answer = await business.send(to, offer);
			if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
			sent.set(name, answer.body.messages?.[0]?.id ?? '');
		}
		await ana.tap('Sales');
		await ana.choose('Arc lamp');
		await ana.tap('No, thanks');
		await does('/flow/complete', { messageId: sent.get('flow'), params: { rating: '5' } });
		await ana.order([{ retailerId: 'lamp-reading', quantity: 2 }], 'Please');
		await ana.read();
		await emulator.customer({ name: 'Kim', username: 'kim' }).say('No number here');
		await control(emulator.url, 'POST', `/groups/${friends}/deeds`, {
			action: 'write',
			customer: emulator.customer({ name: 'Leo', waId: '34600333444' }).id,
			text: 'Hello all',
		});
		const asha = emulator.customer({ name: 'Asha', waId: '919800000001' });
		await asha.say('Two lamps, please');
		const order = await business.send(asha.waId, payable);
		if (order.status !== 200) throw new Error(JSON.stringify(order.body));
		await asha.pay('order-7');
		emulator.judgeTemplate('cart_reminder', 'en', { quality: 'RED', category: 'UTILITY' });
		emulator.setFlowStatus('1189253069532891', 'THROTTLED');
		await emulator.settled();
		return receiver.received.map(({ raw }) => JSON.parse(raw.toString()) as JsonObject);
	} finally {
		await pair.close();
	}
}
