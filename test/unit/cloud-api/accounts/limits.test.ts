import { describe, expect, it } from '@jest/globals';
import { edgeQuery, expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { scheduleBody } from '../../../../cloud-api/businessAccount/schedule';
import { callAction } from '../../../../cloud-api/calls/callAction';
import { threadControl } from '../../../../cloud-api/conversation/threadControl';
import { joinRequestsBody, participantsBody } from '../../../../cloud-api/groups/groupMembers';
import { groupChange, newGroup, pictureLimits } from '../../../../cloud-api/groups/groupSettings';
import type { Found, Result } from '../../../../cloud-api/limits';

const customer = { to: '34600111222' };
const text = (length: number): string => 'x'.repeat(length);
const many = (length: number): readonly string[] =>
	Array.from({ length }, (_none, at) => `3460000${at}`);
const problems = (built: Result<unknown>): Found => (built.ok ? [] : built.problems);

const connect = (more: object): Result =>
	callAction({ action: 'connect', customer, sdp: 'v=0\r\n', ...more });
const schedule = (more: object): Result =>
	scheduleBody({
		name: 'n',
		kind: 'CUSTOM',
		startTime: '09:00',
		endTime: '10:00',
		days: [],
		...more,
	});
const templates = (ids: readonly string[]) =>
	edgeQuery(
		{ from: '2026-11-01', to: '2026-11-02', granularity: 'DAILY', lists: { template_ids: ids } },
		'template_ids',
		10,
	);

/** Each limit at its edge: the field, the most it takes, and what is built from a length. */
const most: readonly (readonly [
	field: string,
	max: number,
	build: (n: number) => Result<unknown>,
])[] = [
	['callbackData', 512, (n) => connect({ callbackData: text(n) })],
	['metadata', 2000, (n) => threadControl({ action: 'take', customer, metadata: text(n) })],
	['subject', 128, (n) => newGroup({ subject: text(n) })],
	['subject', 128, (n) => groupChange({ subject: text(n) })],
	['description', 2048, (n) => newGroup({ subject: 's', description: text(n) })],
	['description', 2048, (n) => groupChange({ description: text(n) })],
	['participants', 8, (n) => participantsBody(many(n))],
	['name', 100, (n) => schedule({ name: text(n) })],
	['description', 500, (n) => schedule({ description: text(n) })],
	['template_ids', 10, (n) => templates(many(n))],
];

describe('at the limit it passes, one beyond is refused by the name of its field', () => {
	it.each(most)('%s: at most %d', (field, max, build) => {
		expect(problems(build(max))).toEqual([]);
		expect(problems(build(max + 1))).toMatchObject([
			{ field, message: expect.stringContaining(String(max)) },
		]);
	});

	it('the picture of a group: a JPEG of at most 5 MB', () => {
		const five = 5 * 1024 * 1024;
		expect(pictureLimits('image/jpeg', five)).toEqual([]);
		expect(pictureLimits('image/jpeg', five + 1)).toMatchObject([{ limit: 'at most 5 MB' }]);
		expect(pictureLimits('image/png', 1)).toMatchObject([{ limit: 'a JPEG (image/jpeg)' }]);
	});
});

const period = { from: '2026-11-01', to: '2026-11-02', granularity: 'DAY', lists: {} };

const refused: readonly (readonly [string, Result<unknown>, readonly string[]])[] = [
	['a call to nobody', connect({ customer: { to: '' } }), ['to']],
	['a call without description', connect({ sdp: '' }), ['sdp']],
	['a call with something else for one', connect({ sdp: '{"type": "offer"}' }), ['sdp']],
	['a call without id', callAction({ action: 'reject', callId: ' ' }), ['callId']],
	['a conversation with nobody', threadControl({ action: 'take', customer: { to: '' } }), ['to']],
	['a group without subject', newGroup({ subject: '' }), ['subject']],
	['a change of nothing', groupChange({}), ['subject or description']],
	['no participants', participantsBody([]), ['participants']],
	['no requests', joinRequestsBody([]), ['joinRequests']],
	['a time of day that is none', schedule({ startTime: '25:00' }), ['startTime']],
	['a schedule without length', schedule({ endTime: '09:00' }), ['endTime']],
	['no dates', expandedQuery('analytics', { ...period, from: '', to: '' }), ['from', 'to']],
	['a date that is none', expandedQuery('analytics', { ...period, from: 'soon' }), ['from']],
	['an end before the start', expandedQuery('analytics', { ...period, to: '2026-10-01' }), ['to']],
	[
		'a country that is none',
		expandedQuery('analytics', { ...period, lists: { country_codes: ['ES', 'Spain'] } }),
		['country_codes[1]'],
	],
	[
		'a number that is none',
		expandedQuery('analytics', { ...period, lists: { phone_numbers: ['+34 600'] } }),
		['phone_numbers[0]'],
	],
	['no templates', templates([]), ['template_ids']],
];

describe('what Meta would not take is refused before it is sent', () => {
	it.each(refused)('%s', (_what, built, fields) => {
		expect(problems(built).map(({ field }) => field)).toEqual(fields);
	});
});
