import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fieldReaders } from '../../../../cloud-api/webhooks/fieldReaders';
import { webhookField, webhookFields } from '../../../../cloud-api/webhooks/webhookField';
import { events, eventsOf, fixtureBytes, fixtureNames } from './fixture';

const folder = join(__dirname, '../../../fixtures/webhookEvents');
const expected = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

interface Delivery {
	readonly entry: readonly { readonly changes: readonly { readonly field: string }[] }[];
}

const fieldsIn = (name: string): readonly string[] =>
	(JSON.parse(fixtureBytes(name).toString('utf8')) as Delivery).entry.flatMap(({ changes }) =>
		changes.map(({ field }) => field),
	);

/** Meta published no payload for these; ours is a guess, and an unknown event the honest answer. */
const undocumented = ['tracking_events'];

describe('a delivery on record becomes the events beside it', () => {
	it.each(expected)('%s', (name) => {
		const parsed = events(name).map(({ key: _key, raw: _raw, ...event }) => event);
		const golden: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
		expect(JSON.parse(JSON.stringify(parsed))).toEqual(golden);
	});
});

describe("each of Meta's fields", () => {
	it.each(webhookFields)('%s is on record and understood', (field) => {
		const names = fixtureNames.filter((name) =>
			fieldsIn(name).some((spelled) => webhookField(spelled) === field),
		);
		expect(names).not.toEqual([]);
		if (undocumented.includes(field)) return;
		const understood = names.flatMap((name) => events(name)).filter((e) => e.type !== 'unknown');
		expect(understood).not.toEqual([]);
	});

	it.each(webhookFields.filter((field) => field !== 'tracking_events'))(
		'%s without what makes it one is kept whole',
		(field) => {
			const change = { field, value: { surprise: [1] } };
			expect(eventsOf({ entry: [{ id: 'waba', changes: [change] }] })).toMatchObject([
				{ type: 'unknown', field, raw: change },
			]);
		},
	);

	it('has a reader', () => {
		expect(Object.keys(fieldReaders).toSorted()).toEqual([...webhookFields].toSorted());
	});

	it('is known by the other spellings of the documentation too', () => {
		expect(webhookField('business_username_update')).toBe('business_username_updates');
		expect(webhookField('group_participant_update')).toBe('group_participants_update');
		expect(webhookField('toString')).toBeUndefined();
	});
});

describe('the JSON of an event', () => {
	it('is kept, members that no type names included', () => {
		const value = { decision: 'APPROVED', surprise: { deep: [1] } };
		const delivery = {
			entry: [{ id: 'waba', changes: [{ field: 'account_review_update', value }] }],
		};
		expect(eventsOf(delivery)).toMatchObject([{ type: 'accountReview', raw: value }]);
	});
});

describe('the same news', () => {
	const paused = (time?: number) =>
		eventsOf({
			entry: [
				{
					id: 'waba',
					...(time === undefined ? {} : { time }),
					changes: [
						{
							field: 'message_template_status_update',
							value: { event: 'PAUSED', message_template_name: 'spring_sale' },
						},
					],
				},
			],
		})[0]?.key;

	it('delivered again is the same event', () => {
		expect(paused(1_800_000_000)).toBe(paused(1_800_000_000));
		expect(paused()).toBe(paused());
	});

	it('a month later is another', () => {
		expect(paused(1_802_600_000)).not.toBe(paused(1_800_000_000));
	});
});
