import { sign } from '../../engine/dist/cloud-api/signature.js';

/** Offers the runner a webhook that it has to store, beside all that come at once; resolves when one was answered 200. */
export async function firstAnswer(emulator, url) {
	for (;;) {
		const body = Buffer.from(JSON.stringify(statusOfNobody(emulator)));
		const { status } = await fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': sign(body, emulator.appSecret),
			},
			body,
		});
		if (status === 200) return;
	}
}

let nth = 0;

/** Of a message that no runner sent, so that nothing comes of it. */
function statusOfNobody({ wabaId, phoneNumberId, clock }) {
	const status = {
		id: `wamid.of-nobody-${++nth}`,
		status: 'sent',
		timestamp: String(Math.floor(clock.now() / 1000)),
		recipient_id: '34999999999',
	};
	const value = {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '15550100100', phone_number_id: phoneNumberId },
		statuses: [status],
	};
	return {
		object: 'whatsapp_business_account',
		entry: [{ id: wabaId, changes: [{ field: 'messages', value }] }],
	};
}
