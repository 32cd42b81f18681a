import { slowestOf, spreadOf } from './recovery.mjs';
import { runRound } from './round.mjs';

/** Kills in a round: few enough that what is open when it ends comes to rest soon. */
const mostInRound = 100;
const fewMessages = 3;

/**
 * Rounds of kills, each with a data folder, a Meta and a seed of its own, and what all of them came to. A round that
 * fails is told by its seed, and the rest goes on.
 */
export async function runCampaign({ kills, seed, knownBad, restore, policy, progress }) {
	const started = performance.now();
	const seconds = () => Math.round((performance.now() - started) / 100) / 10;
	const rounds = roundsOf(kills, seed, policy);
	const done = [];
	for (const [nth, round] of rounds.entries()) {
		const name = `Round ${nth + 1} of ${rounds.length} (seed ${round.seed}, ${round.policy})`;
		const tell = (line) => progress(`${name}: ${line}, ${seconds()} s`);
		const outcome = await runRound({ ...round, knownBad, restore, progress: tell });
		done.push({ ...round, ...outcome });
		const { figures, broken, recoveries } = outcome;
		tell(
			`${figures.messages} messages, ${broken.length === 0 ? 'nothing wrong' : `FAILED: ${broken.join(', ')}`}, up again after ${spreadOf(recoveries, 'ms').median} ms`,
		);
	}
	const figures = sumUp(done.map((round) => round.figures));
	const broken = [...new Set(done.flatMap((round) => round.broken))];
	const recoveries = done.flatMap((round) => round.recoveries);
	return {
		figures,
		broken,
		kills: done.reduce((sum, round) => sum + round.kills, 0),
		rounds: done.length,
		failedSeeds: done.flatMap((round) => (round.broken.length > 0 ? [round.seed] : [])),
		seed,
		knownBad,
		restore,
		policy,
		seconds: seconds(),
		recovery: Object.fromEntries(
			['ms', 'processMs', 'openMs', 'answerMs', 'cpuMs'].map((name) => [
				name,
				spreadOf(recoveries, name),
			]),
		),
		slowestRecovery: slowestOf(recoveries),
		ok: broken.length === 0 && figures.messages >= fewMessages * kills,
	};
}

/** `both` takes turns. */
function roundsOf(kills, seed, policy) {
	const policies = policy === 'both' ? ['resend', 'park'] : [policy];
	const count = Math.max(Math.ceil(kills / mostInRound), Math.min(policies.length, kills));
	return Array.from({ length: count }, (_none, nth) => ({
		kills: Math.floor((kills * (nth + 1)) / count) - Math.floor((kills * nth) / count),
		seed: seed + nth,
		policy: policies[nth % policies.length],
	}));
}

function sumUp(all) {
	const [first] = all;
	const sum = (name) => all.reduce((total, figures) => total + figures[name], 0);
	return Object.fromEntries(
		Object.keys(first).map((name) => [
			name,
			typeof first[name] === 'number'
				? sum(name)
				: (all.find((figures) => figures[name] !== first[name]) ?? first)[name],
		]),
	);
}
