import type { Emulator } from '../../../emulator/src/createEmulator';

export interface Answer {
	readonly status: number;
	readonly body: {
		readonly messages?: readonly { readonly id: string }[];
		readonly error?: {
			readonly code: number;
			readonly message: string;
			readonly error_subcode?: number;
			readonly error_data: { readonly details: string };
		};
		readonly [member: string]: unknown;
	};
}

/** A Cloud API client as small as can be, so that nothing of ours stands between the test and the wire. */
export function createBusiness(emulator: Emulator, token = emulator.accessToken) {
	const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
		const response = await fetch(`${emulator.url}/v26.0${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		return { status: response.status, body: (await response.json()) as Answer['body'] };
	};
	const send = (to: string | undefined, message: object): Promise<Answer> =>
		call('POST', `/${emulator.phoneNumberId}/messages`, {
			messaging_product: 'whatsapp',
			...(to === undefined ? {} : { to }),
			...message,
		});
	return {
		call,
		send,
		text: (to: string | undefined, body: string, extra: object = {}) =>
			send(to, { type: 'text', text: { body }, ...extra }),
	};
}
