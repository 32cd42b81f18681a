import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentKey } from '../../../cloud-api/webhooks/eventKey';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { webhookFields } from '../../../cloud-api/webhooks/webhookField';
import { events, eventsOf, fixtureNames } from '../../unit/cloud-api/webhooks/fixture';

const text = (index: number) => ({
	from: String(34_600_000_000 + index),
	id: `wamid.${index}`,
	timestamp: '1800000000',
	type: 'text',
	text: { body: `message ${index}` },
});

/** One of ten ways for a message to be broken, none of them JSON's. */
const broken: readonly unknown[] = [
	null,
	'text',
	42,
	[],
	{},
	{ ...text(1), id: undefined },
	{ ...text(2), id: 7 },
	{ ...text(3), timestamp: 'noon' },
	{ ...text(4), from: undefined },
	{ ...text(5), text: 'hola' },
];

const change = (messages: readonly unknown[]) => ({
	field: 'messages',
	value: { metadata: { phone_number_id: '1' }, messages },
});

const delivery = (changes: readonly unknown[]) => ({
	object: 'whatsapp_business_account',
	entry: [{ id: 'waba', changes }],
});

const placed = (index: number): unknown =>
	index % 100 === 50 ? broken[Math.floor(index / 100)] : text(index);

const thousand = Array.from({ length: 1000 }, (_hole, index) => placed(index));

const tally = (payload: unknown) => {
	const all = eventsOf(JSON.parse(JSON.stringify(payload)));
	const problems = all.flatMap((event) =>
		event.type === 'unknown' ? [event.problem ?? 'no problem'] : [],
	);
	return { messages: all.filter((event) => event.type === 'message').length, problems };
};

describe('a delivery of 1,000 updates of which 10 are broken', () => {
	const problems = [
		'an entry that is not an object',
		'an entry that is not an object',
		'an entry that is not an object',
		'an entry that is not an object',
		'a message without id',
		'a message without id',
		'a message without id',
		'a message without timestamp',
		'a message that tells no sender',
		'a text message without its content',
	];

	it('loses none of the 990 when they come in one change', () => {
		expect(tally(delivery([change(thousand)]))).toEqual({ messages: 990, problems });
	});

	it('loses none of the 990 when each comes in its own', () => {
		const changes = thousand.map((message) => change([message]));
		expect(tally(delivery(changes))).toEqual({ messages: 990, problems });
	});

	it('loses none when the changes themselves are broken', () => {
		const changes = [null, 'x', {}, { field: 'messages' }, { field: 'messages', value: [] }];
		const all = eventsOf(delivery([...changes, change([text(1)])]));
		expect(all.map(({ type }) => type)).toEqual([...changes.map(() => 'unknown'), 'message']);
	});

	it('loses none when an entry is broken', () => {
		const all = eventsOf({ entry: [null, { id: 'waba' }, { changes: [change([text(1)])] }] });
		expect(all.map(({ type }) => type)).toEqual(['unknown', 'unknown', 'message']);
	});
});

describe('the key of an event', () => {
	it('is the same however the delivery is put together', () => {
		const apart = eventsOf(delivery([change([text(1)]), change([text(2)])]));
		const together = eventsOf(delivery([change([text(2), text(1)])]));
		expect(new Set(apart.map(({ key }) => key))).toEqual(new Set(together.map(({ key }) => key)));
	});

	it('is different for every event on record', () => {
		const keys = fixtureNames.flatMap((name) => events(name)).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('does not depend on the order of members', () => {
		expect(contentKey({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
			contentKey({ b: [{ d: 3, c: 2 }], a: 1 }),
		);
	});

	it('tells apart what only looks alike', () => {
		const alike = [
			[],
			[[]],
			{},
			{ a: [] },
			{ a: {} },
			{ a: null },
			'',
			'{}',
			0,
			'0',
			null,
			[0, 1],
			['0,1'],
			{ 'a":1,"b': 1 },
			{ a: 1, b: 1 },
		];
		expect(new Set(alike.map((value) => contentKey(value))).size).toBe(alike.length);
	});
});

describe('the parser never throws', () => {
	it('on any JSON value in place of anything', () => {
		const json = fc.jsonValue();
		const loose = fc.record(
			{
				field: fc.oneof(fc.constantFrom(...webhookFields), json),
				value: fc.record(
					{
						metadata: json,
						contacts: json,
						messages: fc.array(json),
						statuses: fc.array(json),
						user_preferences: json,
						user_actions: json,
						errors: json,
						standby: json,
						message_echoes: json,
						state_sync: json,
						history: json,
						calls: json,
						groups: json,
						automatic_events: json,
						event: json,
						sender: json,
						message_template_name: json,
					},
					{ requiredKeys: [] },
				),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(json, fc.array(fc.oneof(json, loose)), (payload, changes) => {
				parseWebhook(payload);
				parseWebhook(delivery(changes));
			}),
			{ numRuns: 200 },
		);
	});

	it('on any recorded delivery with one of its values replaced', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...fixtureNames),
				fc.nat(),
				fc.jsonValue(),
				(name, seed, value) => {
					const [event] = events(name);
					const raw = { ...(event?.raw as Record<string, unknown>) };
					const names = Object.keys(raw);
					raw[names[seed % names.length] ?? 'id'] = value;
					parseWebhook(
						delivery([change([raw]), { field: 'messages', value: { statuses: [raw] } }]),
					);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('on names of the prototype', () => {
		const messages = ['__proto__', 'constructor', 'toString'].map((type) => ({ ...text(1), type }));
		const payload: unknown = JSON.parse(
			`{"entry":[{"changes":[{"field":"messages","value":{"messages":${JSON.stringify(messages)}}}]}]}`,
		);
		expect(eventsOf(payload)).toMatchObject(
			messages.map(({ type }) => ({ type: 'message', content: { kind: 'unknown', type } })),
		);
	});

	it('on a value nested deeper than the call stack', () => {
		let value: unknown = 1;
		for (let depth = 0; depth < 100_000; depth += 1) value = [value];
		expect(eventsOf(delivery([{ field: 'account_update', value: { value } }]))).toHaveLength(1);
	});

	it('on an edit of an edit of an edit', () => {
		let edit: Record<string, unknown> = text(1);
		for (let depth = 0; depth < 20_000; depth += 1) {
			edit = { ...text(1), type: 'edit', edit: { original_message_id: 'wamid.0', message: edit } };
		}
		expect(eventsOf(delivery([change([edit])]))).toMatchObject([
			{ type: 'unknown', problem: 'a edit message without its content' },
		]);
	});

	it.each([
		[null, 'the body is not a JSON object'],
		[[], 'the body is not a JSON object'],
		['x', 'the body is not a JSON object'],
		[{}, 'the body has no list "entry"'],
		[{ entry: {} }, 'the body has no list "entry"'],
	])('and says of %j what is wrong', (payload, problem) => {
		expect(parseWebhook(payload)).toEqual({ ok: false, problem });
	});
});
