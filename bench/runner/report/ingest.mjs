import { ms, number, rate, row, spread, target, wrongStatuses } from './words.mjs';

const title = 'Webhooks stored and acknowledged';
const wanted = 5000;

const rows = ({ unmatched, matched }) => [
	...variant('no journey wants them', unmatched, atLeast(unmatched)),
	// What it may cost when every one of them is answered as well, is the matter of the section `reply`.
	...variant('each starts a journey and is answered', matched),
];

const wrong = (variants) =>
	Object.entries(variants).flatMap(([name, { statuses, left }]) => [
		wrongStatuses(name, statuses),
		left === 0 ? `${name}: too few messages were made in advance` : null,
	]);

const atLeast = ({ acknowledged }) => target(`≥ ${rate(wanted)}`, acknowledged.perSecond >= wanted);

const variant = (name, { acknowledged, usage, backlog, worldCores }, goal) => [
	row(name, `${rate(acknowledged.perSecond)}, ${spread(acknowledged)}`, goal),
	row(
		'  costs, left to decide at the end',
		`${ms(usage.cpuMs / acknowledged.count)} of a processor until all is decided, ${number(backlog)} (client ${worldCores.toFixed(2)} cores)`,
	),
];

/** How the figures of the section `ingest` are told, and what in them is wrong. */
export const ingest = { title, rows, wrong };
