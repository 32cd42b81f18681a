import { afterEach, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { entriesOf } from './newsOf';
import { offer, offers } from './offer';
import { startPair, type Pair } from './startPair';

let pair: Pair;
afterEach(() => pair.close());

it('A number that nobody has is reached by no message when strangers are without WhatsApp', async () => {
	pair = await startPair({ templates: offers, strangers: 'unreachable' });
	const business = createBusiness(pair.emulator);
	const { status, body } = await business.send('+34 600 111 999', {
		...offer('parcel'),
		biz_opaque_callback_data: 'v1.7',
	});
	expect(status).toBe(200);
	expect(body['contacts']).toEqual([{ input: '+34 600 111 999', wa_id: '34600111999' }]);
	await pair.emulator.settled();
	expect(entriesOf(pair.receiver, 'messages', 'statuses')).toMatchObject([
		{
			id: body.messages?.[0]?.id,
			status: 'failed',
			recipient_id: '34600111999',
			biz_opaque_callback_data: 'v1.7',
			errors: [{ code: 131026, title: 'Message undeliverable' }],
		},
	]);

	const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
	await business.send('34600111222', offer('parcel'));
	await ana.hears('Your parcel is on its way.');
});
