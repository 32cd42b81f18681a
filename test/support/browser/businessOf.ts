import type { PhoneWorld } from './PhoneWorld';

type Json = Readonly<Record<string, unknown>>;

/** The business of a world at the Graph API; each call resolves when all that follows from it has happened. */
export function businessOf({ emulator, settled }: PhoneWorld) {
	const graph = async (path: string, body: Json): Promise<Json> => {
		const response = await fetch(`${emulator.url}/v26.0/${emulator.phoneNumberId}/${path}`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${emulator.accessToken}`,
				'content-type': 'application/json',
			},
			body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
		});
		const answer = (await response.json()) as Json;
		if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
		await settled();
		return answer;
	};
	const send = (to: string, message: Json): Promise<Json> => graph('messages', { to, ...message });
	return {
		graph,
		send,
		interactive: (to: string, interactive: Json): Promise<Json> =>
			send(to, { type: 'interactive', interactive }),
	};
}
