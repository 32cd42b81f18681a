const rate = (value) => `${Math.round(value).toLocaleString('en')}/s`;
const percent = (value) => `${(value * 100).toFixed(1)} %`;
const ms = (value) => `${value.toFixed(1)} ms`;

/** The figures of one run as a table. */
export function report({
	cores,
	cpuMs,
	loadBefore,
	limit,
	full,
	half,
	sample,
	share,
	shareOfWhatTheClientLeft,
}) {
	const times = ({ p50, p95, p99 }) => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
	const rows = [
		['cores, load before the run', `${cores}, ${loadBefore.toFixed(1)}`],
		[
			'RSA-2048 limit, all cores',
			`${rate(limit.mean)} (${rate(limit.before)}, then ${rate(limit.after)})`,
		],
		['endpoint, saturated', `${rate(full.perSecond)}, ${times(full)}`],
		['  of the limit', percent(share)],
		['  of what the client left', percent(shareOfWhatTheClientLeft)],
		['  cores: endpoint, client', `${full.serverCores.toFixed(2)}, ${full.cores.toFixed(2)}`],
		[
			'  processor time',
			`${cpuMs.exchange.toFixed(3)} ms an exchange, of which RSA ${cpuMs.rsa.toFixed(3)} ms (${percent(cpuMs.rsa / cpuMs.exchange)})`,
		],
		['endpoint at half of that', `${rate(half.perSecond)}, ${times(half)}`],
		[
			'in the shape of Meta’s sample',
			`${rate(sample.perSecond)}, ${times(sample)}: ${(full.perSecond / sample.perSecond).toFixed(1)} times less`,
		],
		['answers', JSON.stringify({ saturated: full.statuses, half: half.statuses })],
		['decrypted and compared', `${full.checked + half.checked}, ${full.wrong + half.wrong} wrong`],
	];
	return rows.map(([name, value]) => `${name.padEnd(28)} ${value}`).join('\n');
}
