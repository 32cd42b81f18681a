import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import { readMessageFilters } from '../../../nodes/WhatsAppTrigger/messageFilters';
import { triggerItem } from '../../../nodes/WhatsAppTrigger/triggerItem';
import { triggerMatch } from '../../../nodes/WhatsAppTrigger/triggerMatch';
import { received, text } from './messages';

const sundayNight = Date.UTC(2026, 0, 4, 22, 0);
const mondayNoon = Date.UTC(2026, 0, 5, 11, 0);

const match = (filters: JsonObject, message: MessageEvent, more: JsonObject = {}, facts = {}) =>
	triggerMatch(readMessageFilters({ ...more, filters }), message, {
		firstContact: false,
		now: mondayNoon,
		...facts,
	});

const rules = {
	rule: [
		{ topic: 'menu', keywords: 'menu', match: 'fuzzy', language: 'en', priority: 5 },
		{ topic: 'hours', keywords: 'hours', match: 'word', language: 'en' },
	],
};
const hours = {
	zone: 'Europe/Madrid',
	weekly: { period: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }] },
	language: 'en',
};

describe('the item of a message', () => {
	it('has text, sender and channel on top, and the typed event in message', () => {
		expect(triggerItem(text('hola'))).toEqual({
			type: 'message',
			text: 'hola',
			kind: 'text',
			messageId: 'wamid.1',
			timestamp: '2026-01-05T10:00:00.000Z',
			from: { waId: '34600111222', profileName: 'Ana', name: 'Ana' },
			to: { phoneNumberId: '1065', displayPhoneNumber: '15550001111' },
			message: JSON.parse(JSON.stringify(text('hola'))),
		});
	});

	it.each([
		[
			'buttonReply',
			{ kind: 'buttonReply', id: 'b', title: 'B' },
			{ id: 'b', title: 'B', kind: 'button' },
		],
		[
			'listReply',
			{ kind: 'listReply', id: 'r', title: 'R' },
			{ id: 'r', title: 'R', kind: 'list' },
		],
		[
			'templateButton',
			{ kind: 'templateButton', payload: 'p', text: 'P' },
			{ id: 'p', title: 'P', kind: 'template' },
		],
		[
			'flowReply',
			{ kind: 'flowReply', flowToken: 't', body: 'Sent', data: { a: 1 } },
			{ id: 't', title: 'Sent', kind: 'flow' },
		],
	] as const)('has the choice made by a %s', (_kind, content, reply) => {
		expect(triggerItem(received(content))['reply']).toEqual(reply);
	});
});

describe('a trigger without filters', () => {
	it('takes any message, at the lowest rank', () => {
		expect(match({}, text('hola'))).toMatchObject({
			matched: true,
			specificity: 'any',
			priority: 100,
		});
	});
});

describe('each filter', () => {
	it.each([
		['kind', {}, { kinds: ['image'] }],
		['number', { phoneNumberIds: '99, 98' }, {}],
		['first contact', { firstContactOnly: true }, {}],
		['referral', { referralOnly: true }, {}],
		['keyword', { keywordRules: rules }, {}],
		['reply', { replyIds: 'menu' }, {}],
		['closed hours', { outsideBusinessHours: true, hours }, {}],
		[
			'closed hours that cannot be read',
			{ outsideBusinessHours: true, hours: { zone: 'Mars' } },
			{},
		],
	])('%s keeps out what does not fit', (_name, filters, more) => {
		expect(match(filters, text('something'), more)).toEqual({ matched: false });
	});

	it('kind and number let through what fits', () => {
		const more = { kinds: ['text', 'image'] };
		expect(match({ phoneNumberIds: '99, 1065' }, text('x'), more)).toMatchObject({
			specificity: 'any',
		});
	});

	it('keyword rules bring the match and their priority', () => {
		expect(match({ keywordRules: rules }, text('Mneu please'))).toMatchObject({
			specificity: 'keyword',
			priority: 5,
			reason: 'keyword "menu" (topic menu)',
			item: { keyword: { topic: 'menu', text: 'mneu', distance: 1, language: 'en' } },
		});
	});

	it('a reply id is enough where there are keyword rules too', () => {
		const tapped = received({ kind: 'buttonReply', id: 'MENU', title: 'Show me' });
		expect(match({ keywordRules: rules, replyIds: 'MENU' }, tapped)).toMatchObject({
			specificity: 'reply',
			reason: 'reply "MENU"',
		});
		expect(match({ replyIds: 'show me' }, tapped)).toMatchObject({ specificity: 'reply' });
	});

	it('otherwise takes what no rule takes, with a suggestion', () => {
		expect(match({ keywordRules: rules, otherwise: true }, text('hurs'))).toMatchObject({
			specificity: 'otherwise',
			item: { keyword: null, nearest: { topic: 'hours', keyword: 'hours', distance: 1 } },
		});
		expect(match({ keywordRules: rules, otherwise: true }, text('bye bye'))).toMatchObject({
			item: { keyword: null, nearest: null },
		});
	});

	it('closed hours bring the next opening', () => {
		expect(
			match({ outsideBusinessHours: true, hours }, text('x'), {}, { now: sundayNight }),
		).toMatchObject({
			specificity: 'closedHours',
			item: {
				businessHours: {
					open: false,
					opensAt: '2026-01-05T08:00:00.000Z',
					opensAtText: 'Monday 09:00',
				},
			},
		});
	});

	it('first contact and referral name themselves', () => {
		expect(match({ firstContactOnly: true }, text('x'), {}, { firstContact: true })).toMatchObject({
			specificity: 'firstContact',
		});
		expect(
			match({ referralOnly: true }, text('x', { referral: { sourceId: 'ad' } })),
		).toMatchObject({
			specificity: 'referral',
			item: { referral: { sourceId: 'ad' } },
		});
	});
});
