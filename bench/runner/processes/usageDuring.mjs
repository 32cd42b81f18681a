import { processTree } from './processTree.mjs';

const everyMs = 500;

/** What a process with its descendants used while `work` was done: processor time, and memory over the time. */
export async function usageDuring(pid, work) {
	const before = processTree(pid);
	const started = performance.now();
	const memory = [{ at: 0, rssMb: before.rssMb }];
	const look = () =>
		memory.push({ at: performance.now() - started, rssMb: processTree(pid).rssMb });
	const timer = setInterval(look, everyMs);
	try {
		const result = await work();
		const after = processTree(pid);
		const cpuMs = after.cpuMs - before.cpuMs;
		return {
			...result,
			usage: {
				cpuMs,
				cores: cpuMs / (performance.now() - started),
				peakRssMb: Math.max(after.rssMb, ...memory.map(({ rssMb }) => rssMb)),
				rssMbPerMinute: slope(memory.slice(memory.length / 2)) * 60_000,
			},
		};
	} finally {
		clearInterval(timer);
	}
}

/** How fast memory grows (MB per ms): the line nearest to all points. */
function slope(points) {
	const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
	const [at, rss] = [mean((point) => point.at), mean((point) => point.rssMb)];
	const spread = mean((point) => (point.at - at) ** 2);
	return spread === 0 ? 0 : mean((point) => (point.at - at) * (point.rssMb - rss)) / spread;
}
