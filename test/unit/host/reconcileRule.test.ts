import { describe, expect, it } from '@jest/globals';
import {
	reconcileWait,
	silenceMeansNo,
} from '../../../engine/src/hosts/sqlite/outbox/reconcileRule';

const minute = 60_000;
const sentAt = 1_000 * minute;
/** Everything the rule asks for, exactly. */
const enough = {
	sentAt,
	now: sentAt + 10 * minute,
	healthySince: sentAt,
	backlog: 0,
	watermark: { sendWithStatusAt: sentAt + 1, messageAt: 0 },
	wait: 10 * minute,
};

describe('silence means that Meta never took it', () => {
	it('when all of the rule holds', () => {
		expect(silenceMeansNo(enough)).toBe(true);
	});

	it.each([
		['the wait is not over', { now: sentAt + 10 * minute - 1 }],
		['the receiver was away meanwhile', { healthySince: sentAt + 1 }],
		['something received is not decided yet', { backlog: 1 }],
		['no later send has a status', { watermark: { sendWithStatusAt: sentAt, messageAt: 0 } }],
		[
			'the latest message was written within the wait',
			{ watermark: { sendWithStatusAt: 0, messageAt: sentAt + 10 * minute - 1 } },
		],
	])('but not when %s', (_why, change) => {
		expect(silenceMeansNo({ ...enough, ...change })).toBe(false);
	});

	it('also when the number got a message that was written after the whole wait', () => {
		expect(
			silenceMeansNo({
				...enough,
				watermark: { sendWithStatusAt: 0, messageAt: sentAt + 10 * minute },
			}),
		).toBe(true);
	});
});

describe('the wait', () => {
	it('is three times the slowest status, and never under its base', () => {
		expect([reconcileWait(10 * minute, minute), reconcileWait(10 * minute, 20 * minute)]).toEqual([
			10 * minute,
			60 * minute,
		]);
	});
});
