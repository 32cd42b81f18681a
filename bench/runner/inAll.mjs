/**
 * What the turns of one contender come to: rates and processor time over all of them, and waiting times of the middle
 * one. Memory is told at its highest in the turns, and at its highest of all: some give it back while they rest between
 * turns, which the machine needs to have all the same. The turns are in it as they were measured.
 */
export function inAll(turns, warmedUp) {
	const sum = (of) => turns.reduce((total, turn) => total + of(turn), 0);
	const middle = (of) => turns.map(of).toSorted((a, b) => a - b)[Math.floor(turns.length / 2)];
	const highest = (of) => Math.max(...turns.map(of));
	const wall = sum((turn) => turn.wall);
	const inTurns = highest((turn) => turn.usage.peakRssMb);
	const spread = (name) => {
		const count = sum((turn) => turn[name].count);
		return {
			count,
			perSecond: (count * 1000) / wall,
			p50: middle((turn) => turn[name].p50),
			p99: middle((turn) => turn[name].p99),
			max: highest((turn) => turn[name].max),
		};
	};
	const statuses = {};
	for (const turn of turns)
		for (const [status, count] of Object.entries(turn.statuses))
			statuses[status] = (statuses[status] ?? 0) + count;
	return {
		wall,
		acknowledged: spread('acknowledged'),
		answered: spread('answered'),
		statuses,
		answeredInAll: sum((turn) => turn.answeredInAll),
		unanswered: sum((turn) => turn.unanswered),
		worldCores: sum((turn) => turn.worldCores * turn.wall) / wall,
		usage: {
			cpuMs: sum((turn) => turn.usage.cpuMs),
			peakRssMb: Math.max(warmedUp.usage.peakRssMb, inTurns),
			turnsRssMb: inTurns,
		},
		turns,
	};
}
