const rate = (value) => `${Math.round(value).toLocaleString('en')}/s`;
const ms = (value) => `${value.toFixed(1)} ms`;
const mb = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The figures of one run as a table. */
export function report({ cores, loadBefore, webhooks, starts, paced, serverCores, memory, full }) {
	const at = (part) => starts[Math.ceil(part * starts.length) - 1];
	const times = ({ p50, p95, p99 }) => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
	const statuses = (one) =>
		`${rate(one.statusesPerSecond)} in ${one.posts.toLocaleString('en')} POSTs, ${one.missing} missing, all there ${ms(one.drainedAfterMs)} after the last answer`;
	const sample = memory.filter((_, second) => second % 10 === 0 || second === memory.length - 1);
	const rows = [
		['cores, load before the run', `${cores}, ${loadBefore.toFixed(1)}`],
		...(starts.length === 0
			? []
			: [
					[
						'start to first answer',
						`p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, slowest ${ms(at(1))} of ${starts.length}`,
					],
				]),
		['messages at a steady rate', `${rate(paced.perSecond)}, ${times(paced)}`],
		[`  statuses (${webhooks})`, statuses(paced)],
		['  cores: emulator, client', `${serverCores.toFixed(2)}, ${paced.cores.toFixed(2)}`],
		['  memory every 10 s', sample.map(({ rss }) => mb(rss)).join(', ')],
		['  of it in use by objects', sample.map(({ heapUsed }) => mb(heapUsed)).join(', ')],
		['as many as it takes', `${rate(full.perSecond)}, ${times(full)}`],
		['  statuses', statuses(full)],
		[
			'answers, forged signatures',
			`${[paced.answers, full.answers].join(' and ')}, ${full.forged}`,
		],
	];
	return rows.map(([name, value]) => `${name.padEnd(28)} ${value}`).join('\n');
}
