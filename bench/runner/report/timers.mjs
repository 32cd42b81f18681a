import { ms, number, rate, row, spread, target, wrongStatuses } from './words.mjs';

const title = 'Timers that are all due at once';

const rows = ({ timers, seconds, timersPerSecond, startMs, firstSendMs, sends, acknowledged }) => [
	row('timers, of one number', `${number(timers)}, watched for ${seconds} s`),
	row(
		'first send',
		`${ms(firstSendMs)} after the process began (listening after ${ms(startMs)})`,
		target('< 5 s', firstSendMs < 5000),
	),
	row(
		'sends',
		`${number(sends.count)}; in the second half ${rate(sends.perSecond)}, at most ${number(sends.mostInASecond)} in a second`,
		target(
			`${rate(timersPerSecond)} ± 5 %`,
			Math.abs(sends.perSecond / timersPerSecond - 1) <= 0.05,
		),
	),
	row(
		'customers’ messages meanwhile',
		`${rate(acknowledged.perSecond)}, ${spread(acknowledged)}`,
		target('p99 < 1 s', acknowledged.p99 < 1000),
	),
];

const wrong = ({ statuses, sends }) => [
	wrongStatuses('webhooks', statuses),
	sends.count === 0 ? 'no timer was heard' : null,
];

/** How the figures of the section `timers` are told, and what in them is wrong. */
export const timers = { title, rows, wrong };
