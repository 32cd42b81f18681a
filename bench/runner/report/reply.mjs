import { mb, ms, rate, row, spread, target, times, wrongStatuses } from './words.mjs';

const title = 'Keyword reply: runner and n8n';

function rows({ runner, least, n8n }) {
	const own = runner.many;
	return [
		...side('runner', own),
		...side('runner', runner.few),
		...side('the least in Node', least.many),
		row('processor time, runner ÷ least', times(costOf(own) / costOf(least.many))),
		...(n8n === null
			? [row('n8n', 'not installed: npm run test:n8n -- --install, then again')]
			: [
					...side('n8n, default', n8n.default.few),
					...side('n8n, fastest', n8n.fastest.few),
					ratio('replies a second', 'default', own, n8n.default.few, 100),
					ratio('replies a second', 'fastest', own, n8n.fastest.few, 50),
					row(
						'processor time, n8n ÷ runner',
						`default ${times(costOf(n8n.default.few) / costOf(own))}, fastest ${times(costOf(n8n.fastest.few) / costOf(own))}`,
					),
					memory(own, n8n.default.few),
				]),
	];
}

const wrong = ({ runner, least, n8n }) => [
	wrongStatuses('runner', runner.many.statuses),
	wrongStatuses('runner', runner.few.statuses),
	wrongStatuses('the least in Node', least.many.statuses),
	...Object.entries(n8n ?? {}).map(([name, { few }]) => wrongStatuses(`n8n ${name}`, few.statuses)),
];

const side = (name, load) => [
	row(
		`${name}, ${load.window} waiting`,
		`${rate(load.answered.perSecond)}, ${spread(load.answered)}`,
	),
	row(
		'  a reply costs, memory',
		`${ms(costOf(load))} of a processor, ${mb(load.usage.peakRssMb)} at most, ${mb(load.usage.turnsRssMb)} in its turns (client ${load.worldCores.toFixed(2)} cores)`,
	),
];

/** Processor time for each reply (ms); those that came after the load was over were paid for, too. */
const costOf = ({ usage, answeredInAll }) => usage.cpuMs / answeredInAll;

function ratio(what, name, own, theirs, wanted) {
	const factor = own.answered.perSecond / theirs.answered.perSecond;
	return row(
		`${what}, runner ÷ n8n ${name}`,
		times(factor),
		target(`≥ ${wanted} ×`, factor >= wanted),
	);
}

function memory(own, theirs) {
	const part = own.usage.peakRssMb / theirs.usage.peakRssMb;
	return row(
		'memory at most, runner ÷ n8n default',
		`${(part * 100).toFixed(1)} %`,
		target('< 20 %', part < 0.2),
	);
}

/** How the figures of the section `reply` are told, and what in them is wrong. */
export const reply = { title, rows, wrong };
