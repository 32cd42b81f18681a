const people = 20;

/** The nth message of a customer, as the receiver hands it to a host. */
export function textEvent(n) {
	const waId = String(34600000000 + (n % people));
	const identity = { waId };
	const message = {
		type: 'message',
		key: `msg:wamid.${n}`,
		raw: {},
		phoneNumberId: '100',
		id: `wamid.${n}`,
		timestamp: n,
		identity,
		content: { kind: 'text', body: `message ${n} ${'x'.repeat((n * 37) % 900)}` },
		errors: [],
	};
	const lane = { kind: 'identity', phoneNumberId: '100', identity, profileName: null };
	return { key: message.key, lane, body: { kind: 'message', message } };
}
