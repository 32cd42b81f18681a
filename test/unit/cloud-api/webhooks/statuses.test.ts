import { describe, expect, it } from '@jest/globals';
import { graphErrorFromWebhook } from '../../../../cloud-api/graphErrors';
import type { StatusEvent } from '../../../../cloud-api/webhooks/event';
import { events, eventsOf } from './fixture';

const status = (name: string): StatusEvent => {
	const [event] = events(`status-${name}`);
	if (event?.type !== 'status') throw new Error(`${name} is ${event?.type}`);
	return event;
};

describe('a status', () => {
	it.each(['sent', 'delivered', 'read', 'played', 'failed'])('says %s', (word) => {
		expect(status(word)).toMatchObject({
			key: `st:wamid.ours:${word}:34600000001`,
			messageId: 'wamid.ours',
			status: word,
			rawStatus: word,
			timestamp: 1_800_000_005_000,
			identity: { waId: '34600000001' },
		});
	});

	it('carries our reference and what the message costs', () => {
		expect(status('sent')).toMatchObject({
			bizOpaqueCallbackData: 'v1.42.1',
			pricing: { category: 'utility', type: 'regular', model: 'PMP', billable: true },
		});
		expect(status('delivered').pricing).toEqual({
			category: 'service',
			type: 'free_customer_service',
			subtype: 'paid_exempt',
			model: 'PMP',
		});
	});

	it('says why it failed, ready to be classified', () => {
		const [error] = status('failed').errors;
		expect(error && graphErrorFromWebhook(error)).toMatchObject({
			code: 131047,
			class: 'window',
			retry: { kind: 'template' },
			details: 'More than 24 hours have passed since the recipient last replied.',
		});
	});

	it('knows a recipient without phone number', () => {
		expect(status('username')).toMatchObject({
			key: 'st:wamid.ours:delivered:ES.abc123',
			identity: { userId: 'ES.abc123', username: 'ana.ruiz', profileName: 'Ana' },
		});
	});

	it('is about one participant of a group', () => {
		expect(status('group')).toMatchObject({
			key: 'st:wamid.to-group:read:34600000001',
			groupId: 'group-1',
			identity: { waId: '34600000001' },
		});
	});

	it('names the template of a direct send', () => {
		expect(status('template').templateId).toBe('777');
	});

	it('keeps a word we do not know', () => {
		expect(status('unknown-kind')).toMatchObject({ status: 'unknown', rawStatus: 'warning' });
	});

	it('carries a payment, keyed by its content because the same word can come again', () => {
		const event = status('payment');
		expect(event).toMatchObject({
			status: 'unknown',
			rawStatus: 'captured',
			payment: {
				referenceId: 'order-17.a',
				amount: { value: 25_000, offset: 100 },
				currency: 'INR',
				transaction: { id: 'tx-1' },
				refunds: [{ id: 'rf-1' }],
			},
		});
		expect(event.key).toMatch(/^sha256:[0-9a-f]{64}$/);
	});
});

describe('what else tells about people', () => {
	it('a customer stops marketing', () => {
		expect(events('preference-stop')).toMatchObject([
			{
				type: 'preference',
				category: 'marketing_messages',
				value: 'stop',
				detail: 'User requested to stop marketing messages',
				timestamp: 1_800_000_000_000,
				identity: { waId: '34600000001', userId: 'ES.abc123' },
			},
		]);
	});

	it('a customer signs up by a link', () => {
		expect(events('preference-signup')).toMatchObject([
			{ type: 'preference', value: 'signup', signupId: 'su-1', identity: { userId: 'ES.abc123' } },
		]);
	});

	it('someone clicks a marketing message and sees its page', () => {
		expect(events('user-action')).toMatchObject([
			{
				type: 'userAction',
				action: 'marketing_messages_link_click',
				clickId: 'click-1',
				trackingToken: 'token-1',
				productId: 'sku-1',
				clickComponent: 'cta',
			},
			{ type: 'userAction', action: 'landing_page_view', clickId: 'click-1' },
		]);
	});
});

describe('what we have no meaning for', () => {
	it('is kept whole', () => {
		expect(events('unknown-field')).toMatchObject([
			{
				type: 'unknown',
				field: 'weather_update',
				wabaId: '102290129340398',
				raw: { value: { forecast: 'sunny' } },
			},
		]);
		expect(events('unknown-field')[0]).not.toHaveProperty('problem');
	});

	it('keeps a change that has nothing we know', () => {
		const change = { field: 'messages', value: { weather: 'sunny' } };
		expect(eventsOf({ entry: [{ id: 'waba', changes: [change] }] })).toMatchObject([
			{ type: 'unknown', field: 'messages', raw: change, problem: 'nothing in it that we know' },
		]);
	});
});

describe('what goes wrong beside all messages', () => {
	it('is told one by one', () => {
		expect(events('message-errors')).toMatchObject([
			{ type: 'problem', field: 'messages', error: { code: 131000 }, raw: { code: 131000 } },
		]);
	});
});
