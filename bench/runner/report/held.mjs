import { mb, ms, number, rate, row, target, wrongStatuses } from './words.mjs';

const title = 'A load that is held';

const rows = ({ seconds, acknowledged, answered, usage, worldCores, ...more }) => [
	row(
		'for',
		`${seconds} s: ${rate(acknowledged.perSecond)} webhooks, ${rate(answered.perSecond)} replies`,
	),
	row(
		'acknowledged after',
		`p50 ${ms(acknowledged.p50)}, p99 ${ms(acknowledged.p99)}, worst ${ms(acknowledged.max)}`,
		target('p99 ≤ 100 ms', acknowledged.p99 <= 100),
	),
	row(
		'answered after',
		`p50 ${ms(answered.p50)}, p99 ${ms(answered.p99)}, worst ${ms(answered.max)}`,
	),
	row('errors, unanswered', number(errors(more)), target('0', errors(more) === 0)),
	row(
		'processors, memory',
		`${usage.cores.toFixed(2)} cores, at most ${mb(usage.peakRssMb)}, ${usage.rssMbPerMinute >= 0 ? '+' : ''}${usage.rssMbPerMinute.toFixed(1)} MB a minute in the second half (client ${worldCores.toFixed(2)} cores)`,
	),
];

const wrong = ({ statuses, unanswered, unsent, outbox }) => [
	wrongStatuses('webhooks', statuses),
	unanswered + unsent > 0 ? `${unanswered} unanswered, ${unsent} never sent` : null,
	outbox.FAILED + outbox.UNKNOWN > 0 ? `outbox: ${JSON.stringify(outbox)}` : null,
];

function errors({ statuses, unanswered, unsent }) {
	const all = Object.values(statuses).reduce((sum, count) => sum + count, 0);
	return all - (statuses[200] ?? 0) + unanswered + unsent;
}

/** How the figures of the section `held` are told, and what in them is wrong. */
export const held = { title, rows, wrong };
