import type { MessageFate, SendingPolicy } from '../../../engine/src/core/policy/SendingPolicy';
import type { BrakeWords } from './Stage';

const lines: ReadonlySet<string> = new Set(['runner', 'account', 'number']);

/** Whether the table stops everything on a line. */
export const stopsLine = ({ brakes }: SendingPolicy): boolean =>
	brakes.some(({ reach }) => lines.has(reach));

/** Whether it holds back messages like the one that failed; `marketing` says whether that one was. */
export const holdsKind = ({ brakes }: SendingPolicy, marketing: boolean): boolean =>
	brakes.some(({ reach }) => !lines.has(reach) && (reach !== 'marketing' || marketing));

export const brakesOf = ({ brakes }: SendingPolicy): readonly BrakeWords[] =>
	brakes.map(({ reach, release }): BrakeWords => `${reach} by ${release}`).toSorted();

/** Failures after which all its brakes are on. */
export const failuresToBrake = ({ brakes }: SendingPolicy): number =>
	Math.max(1, ...brakes.map(({ after }) => after));

/** The row right after the first failure; a message without a template to go in its place. */
export const firstStatus: Readonly<Record<MessageFate, string>> = {
	accepted: 'ACCEPTED',
	again: 'PENDING',
	'once more': 'HELD',
	waits: 'PENDING',
	template: 'FAILED',
	kept: 'HELD',
	'given up': 'FAILED',
	uncertain: 'UNKNOWN',
};

/** The row when the fault is over and everything has come to rest. */
export const lastStatus: Readonly<Record<MessageFate, string>> = {
	...firstStatus,
	again: 'ACCEPTED',
	'once more': 'ACCEPTED',
	waits: 'ACCEPTED',
	kept: 'ACCEPTED',
	uncertain: 'ACCEPTED',
};

const hour = 3_600_000;

/** How long it may take to come to rest then (ms). */
export const restMs: Readonly<Record<MessageFate, number>> = {
	accepted: 0,
	again: hour,
	'once more': 49 * hour,
	waits: 2 * hour,
	template: 0,
	kept: 25 * hour,
	'given up': 0,
	uncertain: hour,
};
