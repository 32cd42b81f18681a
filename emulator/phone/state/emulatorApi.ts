import type { JsonObject } from '../../../cloud-api/json';
import type { FaultView } from '../../src/control/serveFaults';
import type { MetaView, MetaWish } from '../../src/control/serveMeta';
import type { CatalogView } from '../../src/control/servePurchases';
import type { FlowAnswer, FlowOffer } from '../../src/flowClient/FlowOffer';
import type { Group } from '../../src/groups/Group';
import type { Joining } from '../../src/groups/joinGroup';
import type { LogDetail } from '../../src/log/LogReader';
import type { FlowLine } from '../flow/FlowLine';
import type { LogEntry, LogPage } from '../log/LogEntry';
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

const post = (path: string, body: object): Promise<unknown> => send('POST', path, body);
const put = (path: string, body: object): Promise<unknown> => send('PUT', path, body);
const send = (method: string, path: string, body: object): Promise<unknown> =>
	call(path, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});

/** What a customer can send, as `POST /emulator/customers/{id}/messages` takes it. */
export type CustomerAction =
	| {
			readonly type: 'text';
			readonly text: string;
			readonly replyTo?: string;
			readonly product?: string;
			readonly referral?: {
				readonly headline: string;
				readonly body: string;
				readonly source_url?: string;
			};
	  }
	| { readonly type: 'tap'; readonly button: string; readonly messageId: string }
	| { readonly type: 'choose'; readonly row: string; readonly messageId: string }
	| {
			readonly type: 'location';
			readonly latitude: number;
			readonly longitude: number;
			readonly name?: string;
			readonly address?: string;
			readonly messageId?: string;
	  }
	| {
			readonly type: 'contacts';
			readonly contacts: readonly {
				readonly name: string;
				readonly phone: string;
				readonly email?: string;
			}[];
	  }
	| {
			readonly type: 'address';
			readonly messageId: string;
			readonly values: Readonly<Record<string, string>>;
			readonly savedAddressId?: string;
	  }
	| { readonly type: 'reaction'; readonly messageId: string; readonly emoji: string }
	| { readonly type: 'edit'; readonly messageId: string; readonly text: string }
	| { readonly type: 'shareContact' | 'payByCard' | 'revoke'; readonly messageId: string }
	| { readonly type: 'unsupported'; readonly what: string };

/** What a file is sent as, when its type does not say it. */
export type FileWish = 'voice' | 'sticker' | 'document';

/** What a customer does in a group. */
export type GroupDeed =
	| { readonly action: 'leave' | 'withdraw' | 'read' }
	| { readonly action: 'write'; readonly text: string }
	| { readonly action: 'tap'; readonly button: string; readonly messageId: string };

export type CallDeed = 'call' | 'answer' | 'decline' | 'hangUp';

export const emulatorApi = {
	send: (customer: Person, action: CustomerAction) =>
		post(`/customers/${customer.id}/messages`, action),
	sendFile: (
		customer: Person,
		file: File,
		given: { readonly caption: string; readonly as?: FileWish; readonly replyTo?: string },
	) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(given)) form.set(name, value);
		form.set('file', file);
		return call(`/customers/${customer.id}/media`, { method: 'POST', body: form });
	},
	catalog: () => call('/catalog', {}) as Promise<CatalogView>,
	order: (
		customer: Person,
		items: readonly { readonly retailerId: string; readonly quantity: number }[],
		text: string,
	) => post(`/customers/${customer.id}/orders`, { items, ...(text === '' ? {} : { text }) }),
	pay: (customer: Person, referenceId: string, outcome: 'captured' | 'failed') =>
		post(`/customers/${customer.id}/payments`, { referenceId, outcome }),
	call: (customer: Person, action: CallDeed, payload?: string) =>
		post(`/customers/${customer.id}/calls`, {
			action,
			...(payload === undefined ? {} : { payload }),
		}),
	chooseMarketing: (customer: Person, value: 'stop' | 'resume') =>
		put(`/customers/${customer.id}/marketing`, { value }),
	block: (customer: Person, blocked: boolean) =>
		put(`/customers/${customer.id}/block`, { blocked }),
	report: (customer: Person, messageId?: string) =>
		post(`/customers/${customer.id}/reports`, messageId === undefined ? {} : { messageId }),
	meta: () => call('/meta', {}) as Promise<MetaView>,
	playMeta: (wish: MetaWish) => put('/meta', wish) as Promise<MetaView>,
	log: () => call('/log?limit=200', {}) as Promise<LogPage>,
	logDetail: ({ kind, id }: LogEntry) =>
		call(`/log/${kind === 'call' ? 'requests' : 'deliveries'}/${id}`, {}) as Promise<LogDetail>,
	joinGroup: (customer: Person, link: string) =>
		post('/groups/joins', { customer: customer.id, link }) as Promise<{ outcome: Joining }>,
	inGroup: (group: Group, customer: Person, deed: GroupDeed) =>
		post(`/groups/${encodeURIComponent(group.id)}/deeds`, { customer: customer.id, ...deed }),
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
	faults: () => call('/faults', {}) as Promise<FaultView>,
	/** Replaces the script. */
	setFaults: (script: readonly object[] | { readonly preset: string }) => put('/faults', script),
	addFault: (rule: object) => post('/faults', rule),
	turnFault: (id: number, on: boolean) => put(`/faults/${id}`, { on }),
	removeFault: (id: number) => call(`/faults/${id}`, { method: 'DELETE' }),
	moveClock: (command: { set: number } | { advance: number } | { run: true } | { stand: true }) =>
		post('/clock', command),
};
