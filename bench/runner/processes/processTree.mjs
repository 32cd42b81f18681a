import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, for every program and for good. */
const msPerTick = 10;

/** A process with all its descendants: its ids, and what they use together. Reads /proc, so only on Linux. */
export function processTree(root) {
	const processes = new Map(readdirSync('/proc').flatMap((name) => readStat(name) ?? []));
	const pids = [root];
	for (const pid of pids)
		for (const [child, { parent }] of processes) if (parent === pid) pids.push(child);
	const members = pids.flatMap((pid) => processes.get(pid) ?? []);
	return {
		pids,
		cpuMs: members.reduce((sum, { ticks }) => sum + ticks, 0) * msPerTick,
		rssMb: pids.reduce((sum, pid) => sum + residentKb(pid), 0) / 1024,
	};
}

/** The process, who started it, and its ticks, those of ended children included; `null` = it is none, or gone. */
function readStat(name) {
	if (!/^\d+$/.test(name)) return null;
	try {
		const text = readFileSync(`/proc/${name}/stat`, 'latin1');
		const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
		const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
		return [[Number(name), { parent: Number(fields[1]), ticks }]];
	} catch {
		return null;
	}
}

function residentKb(pid) {
	try {
		return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
	} catch {
		return 0;
	}
}
