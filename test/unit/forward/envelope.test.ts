import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { envelopeOf } from '../../../engine/src/forward/envelope';
import { isForwarded } from '../../../engine/src/forward/isForwarded';
import type { ForwardFilters, InboxEntry } from '../../../engine/src/host/forwards';
import { newEvents } from '../../../engine/src/http/webhook/newEvents';

const folder = path.join(__dirname, '../../fixtures/webhooks');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.json'))
	.toSorted();
const payload = (name: string): unknown =>
	JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

const parsed = (body: unknown) => {
	const result = parseWebhook(body);
	if (!result.ok) throw new Error(result.problem);
	return result.events;
};

/** What of a delivery is stored, as a forward reads it. */
const entries = (body: unknown, isOurs: boolean): readonly InboxEntry[] => {
	const result = newEvents(body, () => isOurs);
	if (!result.ok) throw new Error(result.problem);
	return result.events.map(({ key, lane, body: stored }, index) => ({
		seq: index + 1,
		key,
		lane,
		body: stored,
		receivedAt: 0,
		contactId: null,
		takenBy: null,
	}));
};

describe.each([
	['a number of ours', true],
	['a number the runner does not act for', false],
])('What is forwarded of %s', (_number, isOurs) => {
	it.each(fixtures)('reads as Meta sent it: %s', (name) => {
		const original = payload(name);
		const forwarded = entries(original, isOurs).flatMap((entry) => {
			const envelope = envelopeOf(entry, null);
			if (envelope === null) throw new Error(`${entry.body.kind} has no envelope`);
			return parsed(envelope);
		});
		expect(new Set(forwarded)).toEqual(new Set(parsed(original)));
	});
});

describe('Every webhook', () => {
	it.each(fixtures)('is wanted by a forward without filters: %s', (name) => {
		for (const entry of entries(payload(name), true)) expect(isForwarded({}, entry)).toBe(true);
	});
});

describe('A filter', () => {
	const [text] = entries(payload('text.json'), true);
	const [status] = entries(payload('status-sent.json'), true);
	const [template] = entries(payload('template-status.json'), true);
	if (text === undefined || status === undefined || template === undefined)
		throw new Error('a fixture holds no event');
	const wanted = (filters: ForwardFilters) =>
		[text, status, template].map((entry) => isForwarded(filters, entry));

	it('by update tells messages from statuses, which share a field', () => {
		expect(wanted({ updates: ['messages'] })).toEqual([true, false, false]);
		expect(wanted({ updates: ['statuses'] })).toEqual([false, true, false]);
		expect(wanted({ updates: ['templates'] })).toEqual([false, false, true]);
	});

	it('by field is Meta’s own word', () => {
		expect(wanted({ fields: ['messages'] })).toEqual([true, true, false]);
		expect(wanted({ fields: ['message_template_status_update'] })).toEqual([false, false, true]);
	});

	it('by kind or number narrows what has one', () => {
		expect(wanted({ kinds: ['image'] })).toEqual([false, true, true]);
		expect(wanted({ phoneNumberIds: ['another'] })).toEqual([false, false, true]);
	});

	it('never lets through what a wait took as its answer', () => {
		expect(isForwarded({}, { ...text, takenBy: 'w1' })).toBe(false);
	});

	it('never lets through what the runner tells itself', () => {
		expect(isForwarded({}, { ...text, body: { kind: 'alarm' } })).toBe(false);
	});
});
