import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	graphErrorFromWebhook,
	graphErrorRanges,
	graphErrorRow,
	graphErrorRows,
	parseGraphError,
} from '../../../cloud-api/graphErrors';

const envelope = (error: object) => ({ error: { message: 'm', type: 'OAuthException', ...error } });
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** Every code of Meta's catalogue, by how to react; families are given by their ends. */
const known: Readonly<Record<string, readonly number[]>> = {
	transient: [1, 2, 131000, 131016, 133004, 135000],
	'throttle.app': [4, 613],
	'throttle.account': [80007, 80008],
	'throttle.number': [130429, 131057, 131208, 138005],
	'throttle.pair': [131056],
	spam: [131048, 368, 131031, 131064],
	marketing: [131049, 130472],
	consent: [131050, 138006, 138009],
	window: [131047],
	routing: [131070, 138038, 2494191],
	undeliverable: [131026, 131021, 131030, 131036, 131051, 131060, 131062, 130497, 137000, 138001],
	content: [
		100,
		131008,
		131009,
		131052,
		131053,
		131055,
		131061,
		131063,
		131065,
		132000,
		132005,
		132007,
		132008,
		132012,
		132018,
		134100,
		134102,
		134103,
		1752041,
		131020,
		131041,
		131059,
		2040,
		...run(131201, 131207),
		...run(131209, 131215),
		...run(139100, 139100),
		139102,
		139103,
		...run(147001, 147005),
		2388001,
		2388012,
		2388039,
		2388091,
		2388093,
		2388103,
		2388293,
		...run(2494164, 2494179),
	],
	template: [132001, 132015, 132016, 132068, 132069, 134101],
	auth: [0, 3, 10, 190, 33, 131005, ...run(200, 299)],
	payment: [131042, 131044],
	registration: [
		133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016, 131037, 131045, 136024, 2494100,
	],
	state: [
		134011,
		138000,
		138002,
		138003,
		138004,
		138007,
		138012,
		138018,
		...run(139000, 139004),
		139101,
		139200,
		2046,
		2047,
		2388019,
		2388318,
		2388330,
		...run(2593079, 2593109),
		...run(200005, 200007),
		4233014,
		4233041,
	],
};

const codes = Object.entries(known).flatMap(([errorClass, list]) =>
	list.map((code) => [code, errorClass] as const),
);

describe('the table of Graph errors', () => {
	it.each(codes)('%d is %s', (code, errorClass) => {
		expect(graphErrorRow(code).class).toBe(errorClass);
	});

	it('has a whole sentence of advice for every code', () => {
		const rows = [...Object.values(graphErrorRows), ...graphErrorRanges.map(({ row }) => row)];
		for (const { advice } of rows) expect(advice).toMatch(/^[A-Z].{20,160}\.$/);
	});

	it('treats a code it does not know as final', () => {
		expect(graphErrorRow(987_654)).toMatchObject({
			class: 'unclassified',
			retry: { kind: 'never' },
		});
	});
});

describe('when to try again', () => {
	it.each([
		[2, { kind: 'backoff', baseMs: 1000, capMs: 300_000, maxTries: 8 }],
		[135000, { kind: 'backoff', baseMs: 1000, capMs: 300_000, maxTries: 2 }],
		[131056, { kind: 'pair', baseMs: 1000, factor: 4, maxTries: 6 }],
		[131057, { kind: 'pauseBucket', bucket: 'number', ms: 60_000 }],
		[80007, { kind: 'pauseBucket', bucket: 'account', ms: 60_000 }],
		[131049, { kind: 'wait', ms: 86_400_000, maxTries: 1 }],
		[132069, { kind: 'wait', ms: 3_600_000, maxTries: 1 }],
		[134101, { kind: 'wait', ms: 600_000, maxTries: 1 }],
		[133015, { kind: 'wait', ms: 300_000, maxTries: 1 }],
		[133016, { kind: 'wait', ms: 259_200_000, maxTries: 1 }],
		[190, { kind: 'circuit', scope: 'credential', probeMs: 60_000 }],
		[131042, { kind: 'circuit', scope: 'account', probeMs: 60_000 }],
		[131048, { kind: 'pauseUntilResumed', what: 'marketing' }],
		[132015, { kind: 'pauseUntilResumed', what: 'template' }],
		[132068, { kind: 'pauseUntilResumed', what: 'flow' }],
		[131047, { kind: 'template' }],
		[131050, { kind: 'never' }],
		[132000, { kind: 'never' }],
	] as const)('%d', (code, retry) => {
		expect(graphErrorRow(code).retry).toEqual(retry);
	});
});

describe('a failed answer', () => {
	it('is read whole', () => {
		const body = envelope({
			message: '(#131047) Re-engagement message',
			code: 131047,
			error_subcode: 2494055,
			error_data: { messaging_product: 'whatsapp', details: 'More than 24 hours have passed.' },
			fbtrace_id: 'AbC',
		});
		expect(parseGraphError(400, body)).toEqual({
			status: 400,
			code: 131047,
			subcode: 2494055,
			title: '(#131047) Re-engagement message',
			details: 'More than 24 hours have passed.',
			fbtraceId: 'AbC',
			isTransient: false,
			...graphErrorRow(131047),
		});
	});

	it('is never judged by its message', () => {
		const body = envelope({ message: 'Invalid OAuth access token', code: 131056 });
		expect(parseGraphError(400, body).class).toBe('throttle.pair');
	});

	it('may be tried again when Meta calls a final one temporary', () => {
		const body = envelope({ code: 100, is_transient: true });
		expect(parseGraphError(400, body)).toMatchObject({ isTransient: true, class: 'transient' });
	});

	it('keeps its own way to wait when Meta calls it temporary', () => {
		expect(parseGraphError(400, envelope({ code: 131056, is_transient: true })).class).toBe(
			'throttle.pair',
		);
		expect(parseGraphError(400, envelope({ code: 190, is_transient: true })).class).toBe('auth');
	});

	it.each([
		[500, 'transient'],
		[429, 'throttle.app'],
		[400, 'unclassified'],
	])('with an unknown code and HTTP %d is %s', (status, errorClass) => {
		expect(parseGraphError(status, envelope({ code: 987_654 })).class).toBe(errorClass);
	});

	it.each([
		[502, undefined],
		[504, '<html>Gateway Timeout</html>'],
		[500, ''],
		[500, null],
		[500, {}],
		[500, { error: 'down' }],
		[500, { error: { message: 'down' } }],
		[400, []],
		[0, undefined],
	])('HTTP %d with the body %j leaves open what happened', (status, body) => {
		expect(parseGraphError(status, body)).toMatchObject({
			class: 'unknownOutcome',
			retry: { kind: 'reconcile' },
		});
	});

	it('HTTP 429 without a Graph body was not taken', () => {
		expect(parseGraphError(429, 'slow down').class).toBe('throttle.app');
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.integer(), fc.anything(), (status, body) => {
				expect(parseGraphError(status, body).advice).not.toBe('');
				expect(parseGraphError(status, { error: body }).advice).not.toBe('');
			}),
		);
	});

	it('that came by webhook means the same', () => {
		const error = { code: 131026, title: 'Message undeliverable', details: 'No WhatsApp' };
		expect(graphErrorFromWebhook(error)).toMatchObject({
			...error,
			class: 'undeliverable',
			status: 0,
		});
	});
});
