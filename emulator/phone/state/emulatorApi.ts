import type { JsonObject } from '../../../cloud-api/json';
import type { FlowAnswer, FlowOffer } from '../../src/flowClient/FlowOffer';
import type { FlowLine } from '../flow/FlowLine';
import type { Person } from '../../src/world/Person';

/** The emulator's own API. Every call rejects with the sentence the emulator answered. */
async function call(path: string, init: RequestInit): Promise<unknown> {
	const response = await fetch(`/emulator${path}`, init);
	const text = await response.text();
	const body: unknown = text === '' ? undefined : JSON.parse(text);
	if (!response.ok) throw new Error(messageOf(body) ?? `The emulator answered ${response.status}.`);
	return body;
}

function messageOf(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
	const { error } = body;
	return typeof error === 'object' && error !== null && 'message' in error
		? String(error.message)
		: undefined;
}

const post = (path: string, body: object): Promise<unknown> =>
	call(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});

/** What a customer can send, as `POST /emulator/customers/{id}/messages` takes it. */
export type CustomerAction =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'tap'; readonly button: string; readonly messageId: string }
	| { readonly type: 'choose'; readonly row: string; readonly messageId: string }
	| {
			readonly type: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly messageId: string;
	  };

export const emulatorApi = {
	send: (customer: Person, action: CustomerAction) =>
		post(`/customers/${customer.id}/messages`, action),
	sendFile: (customer: Person, file: File, caption: string) => {
		const form = new FormData();
		form.set('caption', caption);
		form.set('file', file);
		return call(`/customers/${customer.id}/media`, { method: 'POST', body: form });
	},
	read: (customer: Person) => call(`/customers/${customer.id}/read`, { method: 'POST' }),
	addCustomer: (profile: { name: string; waId?: string; username?: string }) =>
		post('/customers', profile) as Promise<Person>,
	/** How a Flow of one of the customer's messages reaches its endpoint. */
	flowLine: (customer: Person, messageId: string): FlowLine => {
		const path = `/customers/${customer.id}/flow`;
		return {
			open: () => post(`${path}/open`, { messageId }) as Promise<FlowOffer>,
			exchange: (action, screen, data) =>
				post(`${path}/exchange`, { messageId, action, screen, data }) as Promise<FlowAnswer>,
			upload: (file) => {
				const form = new FormData();
				form.set('file', file);
				return call(`${path}/files`, { method: 'POST', body: form }) as Promise<JsonObject>;
			},
			complete: (params) => post(`${path}/complete`, { messageId, params }),
		};
	},
	moveClock: (command: { set: number } | { advance: number } | { run: true } | { stand: true }) =>
		post('/clock', command),
};
