import { describe, expect, it } from '@jest/globals';
import { addresseeOf } from '../../../../cloud-api/addressee';
import { dataPoints, readablePoint } from '../../../../cloud-api/analytics/dataPoints';
import { edgeQuery, expandedQuery } from '../../../../cloud-api/analytics/analyticsQuery';
import { scheduleBody } from '../../../../cloud-api/businessAccount/schedule';
import { callAction } from '../../../../cloud-api/calls/callAction';
import { threadControl } from '../../../../cloud-api/conversation/threadControl';
import { joinRequestsBody, participantsBody } from '../../../../cloud-api/groups/groupMembers';
import { groupChange, newGroup } from '../../../../cloud-api/groups/groupSettings';
import type { Result } from '../../../../cloud-api/limits';

const product = { messaging_product: 'whatsapp' };
const customer = { to: '+34600111222' };
const period = { from: '2026-11-01', to: '2026-11-02T12:00:00+01:00' };

/** Bodies as Meta's pages write them. */
const goldens: readonly (readonly [string, Result<unknown>, unknown])[] = [
	[
		'a call of the business, its description with the line ends WebRTC wants',
		callAction({ action: 'connect', customer, sdp: 'v=0\ns=-', callbackData: 'ticket-1' }),
		{
			...product,
			...customer,
			action: 'connect',
			session: { sdp_type: 'offer', sdp: 'v=0\r\ns=-\r\n' },
			biz_opaque_callback_data: 'ticket-1',
		},
	],
	[
		'a call that is taken',
		callAction({ action: 'accept', callId: 'wacid.1', sdp: 'v=0\r\n' }),
		{
			...product,
			action: 'accept',
			call_id: 'wacid.1',
			session: { sdp_type: 'answer', sdp: 'v=0\r\n' },
		},
	],
	[
		'a call that is hung up',
		callAction({ action: 'terminate', callId: 'wacid.1' }),
		{ ...product, action: 'terminate', call_id: 'wacid.1' },
	],
	[
		'a conversation that is passed on',
		threadControl({ action: 'pass', customer, targetRole: 'ai_agent', metadata: 'Refund' }),
		{
			...product,
			...customer,
			action: 'pass',
			metadata: 'Refund',
			control_pass: { target_role: 'ai_agent' },
		},
	],
	[
		'a conversation that is released, by user id',
		threadControl({
			action: 'release',
			customer: { recipient: 'ES.134' },
			targetRole: 'marketing',
		}),
		{ ...product, recipient: 'ES.134', action: 'release' },
	],
	[
		'a new group',
		newGroup({ subject: 'Hike', description: 'Where', joinApproval: 'approval_required' }),
		{
			...product,
			subject: 'Hike',
			description: 'Where',
			join_approval_mode: 'approval_required',
		},
	],
	['a group renamed', groupChange({ subject: 'Walk' }), { ...product, subject: 'Walk' }],
	[
		'participants however they are written',
		participantsBody(['+34 600-111-222', 'ES.134']),
		{ ...product, participants: [{ user: '+34600111222' }, { user: 'ES.134' }] },
	],
	['requests to join', joinRequestsBody(['a']), { ...product, join_requests: ['a'] }],
	[
		'a schedule',
		scheduleBody({
			name: 'Open',
			kind: 'BUSINESS_HOURS',
			startTime: '09:00',
			endTime: '18:30:15',
			zone: 'Europe/Madrid',
			days: ['MONDAY'],
			recurrence: { frequency: 'WEEKLY', interval: 2 },
		}),
		{
			name: 'Open',
			schedule_type: 'BUSINESS_HOURS',
			start_time: '09:00:00',
			end_time: '18:30:15',
			timezone: 'Europe/Madrid',
			days_of_week: ['MONDAY'],
			recurrence_pattern: { frequency: 'WEEKLY', interval: 2 },
		},
	],
	[
		'a question to a field: texts quoted, words of Meta not, dates in seconds',
		expandedQuery('analytics', {
			...period,
			granularity: 'DAY',
			lists: { phone_numbers: ['15550100100'], product_types: ['0', '2'], country_codes: [] },
		}),
		{
			fields:
				'analytics.start(1793491200).end(1793617200).granularity(DAY).phone_numbers(["15550100100"]).product_types([0,2])',
		},
	],
	[
		'a question to an edge',
		edgeQuery(
			{ ...period, granularity: 'DAILY', lists: { template_ids: ['12'], metric_types: [] } },
			'template_ids',
			10,
			{ product_type: 'CLOUD_API' },
		),
		{
			start: '1793491200',
			end: '1793617200',
			granularity: 'DAILY',
			template_ids: '["12"]',
			product_type: 'CLOUD_API',
		},
	],
];

describe('what is sent is what Meta documents', () => {
	it.each(goldens)('%s', (_title, built, wire) => {
		expect(built).toEqual({ ok: true, body: wire });
	});
});

describe('a customer is named', () => {
	it.each([
		['+34 (600) 111-222', { to: '+34600111222' }],
		['ES.13491208655302741918', { recipient: 'ES.13491208655302741918' }],
		['US.ENT.11815799212886844830', { recipient: 'US.ENT.11815799212886844830' }],
	])('%s', (text, addressee) => {
		expect(addresseeOf(text)).toEqual(addressee);
	});
});

describe('the data points of an answer', () => {
	const point = { start: 1793491200, end: 1793577600, sent: 3 };

	it.each([
		['a field', { analytics: { granularity: 'DAY', data_points: [point] }, id: '1' }],
		['a field with lists', { pricing_analytics: { data: [{ data_points: [point] }] }, id: '1' }],
		[
			'an edge',
			{ data: [{ granularity: 'DAILY', data_points: [point] }], paging: { cursors: {} } },
		],
	])('are found in %s, with dates to read', (_what, answer) => {
		expect(dataPoints(answer).map(readablePoint)).toEqual([
			{ start: '2026-11-01T00:00:00.000Z', end: '2026-11-02T00:00:00.000Z', sent: 3 },
		]);
	});

	it('are none where nothing was counted', () => {
		expect(dataPoints({ analytics: { granularity: 'DAY', data_points: [] }, id: '1' })).toEqual([]);
	});
});
