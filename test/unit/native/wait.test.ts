import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { checkWait, waitUntil, type WaitEnd } from '../../../engine/src/journey/native/wait';

const NOON = Date.UTC(2026, 4, 1, 10);
const wait = (parameters: JsonObject, typeVersion = 1.1): WaitEnd =>
	waitUntil({ parameters, typeVersion, now: NOON, timezone: 'Europe/Berlin' });
const until = (iso: string): WaitEnd => ({ kind: 'until', until: Date.parse(iso) });

describe('a wait for an interval', () => {
	it('ends that much later', () => {
		expect(wait({ unit: 'minutes', amount: 90 })).toEqual(until('2026-05-01T11:30:00Z'));
		expect(wait({ unit: 'days', amount: 0.5 })).toEqual(until('2026-05-01T22:00:00Z'));
		expect(wait({ unit: 'hours', amount: '2' })).toEqual(until('2026-05-01T12:00:00Z'));
	});

	it('has the defaults of its version, which n8n does not save', () => {
		expect(wait({}, 1)).toEqual(until('2026-05-01T11:00:00Z'));
		expect(wait({}, 1.1)).toEqual(until('2026-05-01T10:00:05Z'));
	});

	it.each([
		{ amount: -1 },
		{ amount: 'soon' },
		{ amount: null },
		{ unit: 'fortnights', amount: 1 },
	])('fails with %j', (parameters) => {
		expect(wait(parameters)).toEqual({ kind: 'fail', message: expect.any(String) });
	});
});

describe('a wait for a time', () => {
	it('is in the zone of the workflow unless it says otherwise', () => {
		expect(wait({ resume: 'specificTime', dateTime: '2026-05-02T09:00' })).toEqual(
			until('2026-05-02T07:00:00Z'),
		);
		expect(wait({ resume: 'specificTime', dateTime: '2026-05-02T09:00:00-05:00' })).toEqual(
			until('2026-05-02T14:00:00Z'),
		);
	});

	it('is over already when the time has passed', () => {
		expect(wait({ resume: 'specificTime', dateTime: '2020-01-01' })).toEqual(
			until('2019-12-31T23:00:00Z'),
		);
	});

	it('ends after the gap when a clock change skips its time, and at the first of two', () => {
		expect(wait({ resume: 'specificTime', dateTime: '2027-03-28T02:30' })).toEqual(
			until('2027-03-28T01:00:00Z'),
		);
		expect(wait({ resume: 'specificTime', dateTime: '2026-10-25T02:30' })).toEqual(
			until('2026-10-25T00:30:00Z'),
		);
		expect(wait({ resume: 'specificTime', dateTime: '2026-10-25T02:30+01:00' })).toEqual(
			until('2026-10-25T01:30:00Z'),
		);
	});

	it('fails without a date', () => {
		expect(wait({ resume: 'specificTime', dateTime: 'tomorrow' })).toMatchObject({ kind: 'fail' });
		expect(wait({ resume: 'specificTime' })).toMatchObject({ kind: 'fail' });
	});
});

it.each([
	[{ resume: 'webhook' }, /Wait for Reply/],
	[{ resume: 'form' }, /Wait for Event/],
	[{ resume: 'specificTime' }, /no date and time/],
	[{ unit: 'weeks' }, /unit "weeks"/],
	[{ amount: 'soon' }, /0 or more/],
])('a problem is visible without data in %j', (parameters, message) => {
	expect(checkWait(parameters, 1.1)).toEqual([expect.stringMatching(message)]);
});

it('an amount by expression is no problem', () => {
	expect(checkWait({ unit: '={{ $json.unit }}', amount: '={{ $json.amount }}' }, 1.1)).toEqual([]);
});
