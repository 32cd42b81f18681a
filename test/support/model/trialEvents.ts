import type { DeliveryStatus, MessageEvent } from '../../../cloud-api/webhooks/event';
import type { LaneEvent } from '../../../engine/src/core/laneEvent';
import type { NewEvent } from '../../../engine/src/host/host';
import { messageIdOf, type Try } from './Tries';

/** Three people; the third writes to another number of the business. */
const people = [
	{ waId: '49151', number: '1001' },
	{ waId: '49152', number: '1001' },
	{ waId: '49153', number: '1002' },
] as const;

export type Person = (typeof people)[number];

export const numbers = ['1001', '1002'] as const;

export const person = (who: number): Person => people[who % people.length] ?? people[0];

export const everybody: readonly Person[] = people;

const lane = ({ waId, number }: Person) =>
	({
		kind: 'identity',
		phoneNumberId: number,
		identity: { waId },
		profileName: 'Somebody',
	}) as const;

export function message(who: Person, text: string, id: string, now: number): NewEvent {
	const said: MessageEvent = {
		type: 'message',
		key: id,
		raw: {},
		phoneNumberId: who.number,
		id,
		timestamp: now,
		identity: { waId: who.waId, profileName: 'Somebody' },
		content: { kind: 'text', body: text },
		errors: [],
	};
	return { key: id, lane: lane(who), body: { kind: 'message', message: said } };
}

export function external(
	who: Person,
	{ name, key }: { readonly name: string; readonly key: string | null },
	id: string,
): NewEvent {
	return { key: id, lane: lane(who), body: { kind: 'external', name, key, data: { id } } };
}

/** What an agent does in the conversation of a contact; they sign with the event's key. */
export function agentAction(
	contactId: string,
	kind: 'take' | 'reply' | 'resolve',
	id: string,
): NewEvent {
	const said = { take: {}, reply: { text: 'I am on it' }, resolve: { note: null } }[kind];
	const action = { kind, agent: id, ...said } as Extract<
		NewEvent['body'],
		{ kind: 'agent' }
	>['action'];
	return {
		key: id,
		lane: { kind: 'contact', contactId },
		body: { kind: 'agent', action, escalationId: null },
	};
}

/** Meta's word on one try of a message. */
export function statusOfTry(
	waId: string,
	sent: Try,
	told: { readonly status: DeliveryStatus; readonly code: number; readonly named: boolean },
	now: number,
): NewEvent {
	const who = everybody.find((each) => each.waId === waId) ?? person(0);
	const messageId = messageIdOf(sent);
	const { status, code, named } = told;
	const key = `st:${messageId}:${status}`;
	return {
		key,
		lane: named ? { kind: 'effect', effectId: sent.effectId } : lane(who),
		body: {
			kind: 'status',
			effect: null,
			status: {
				type: 'status',
				key,
				raw: {},
				phoneNumberId: who.number,
				messageId,
				status,
				rawStatus: status,
				timestamp: now,
				identity: { waId: who.waId },
				errors: status === 'failed' ? [{ code, title: `error ${code}`, details: '' }] : [],
				...(named ? { bizOpaqueCallbackData: `v1.${sent.effectId}.${sent.attempt}` } : {}),
			},
		},
	};
}

/** The key under which an event was accepted; alarms have none of ours. */
export function keyOf(event: LaneEvent): string {
	switch (event.kind) {
		case 'message':
			return event.message.key;
		case 'status':
			return event.status.key;
		case 'external':
			return String(event.data['id']);
		case 'agent':
			return event.action.agent;
		case 'result': {
			const { effect, outcome } = event;
			if (outcome.kind !== 'held') return `result:${effect.id}`;
			return outcome.until === null ? `braked:${effect.id}` : `held:${effect.id}:${outcome.until}`;
		}
		default:
			return event.kind;
	}
}
