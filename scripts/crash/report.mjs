import { recoveryWords } from './recovery.mjs';

const rows = [
	['messages', 'messages from customers'],
	['answered', 'answered on the phone'],
	['lost', 'acknowledged and lost'],
	['processedTwice', 'processed twice'],
	['sentTwice', 'sent twice'],
	['recordedTwice', 'sent twice, as the runner saw it'],
	['outOfOrder', 'answered out of order'],
	['undelivered', 'delivered, as no status told'],
	['deadLetters', 'dead letters'],
	['stillOpen', 'still open in the outbox'],
	['gaveUp', 'given up'],
	['parked', 'parked for a person'],
	['cutAfterTaken', 'taken by Meta, its answer cut off'],
	['sendsCutOff', 'sends without an answer at a kill'],
	['cutOffButTaken', 'of these taken by Meta all the same'],
	['webhooksUnanswered', 'webhooks without an answer at a kill'],
	['sentAgainAfterProof', 'sent again, after a refusal or proof'],
	['integrity', 'integrity check'],
];

const times = {
	ms: 'from the start to the first 200',
	processMs: '  until the process began',
	openMs: '  from there until it listened',
	answerMs: '  from there to the first 200',
	cpuMs: 'processor time until it listened',
};

const policies = { resend: 'sent again', park: 'parked', both: 'sent again or parked, by turns' };

/** The figures as a table for people. */
export function report({
	kills,
	seed,
	seconds,
	rounds,
	failedSeeds,
	recovery,
	slowestRecovery,
	knownBad,
	restore,
	policy,
	figures,
	broken,
	ok,
}) {
	const lines = rows.map(
		([name, label]) =>
			`  ${label.padEnd(38)} ${String(figures[name]).padStart(8)}${broken.includes(name) ? '  <-- must not be' : ''}`,
	);
	return [
		`${kills} kills in ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of ${seconds} s together (from seed ${seed}), uncertain sends ${policies[policy]}${restore ? ', the data lost and restored on the way' : ''}${knownBad ? ', a runner that is known to be bad' : ''}`,
		...lines,
		...Object.entries(times).map(([name, label]) => timesLine(label, recovery[name])),
		...(slowestRecovery === undefined
			? []
			: [`  the slowest took ${recoveryWords(slowestRecovery)}`]),
		'',
		ok
			? 'Nothing lost, nothing done twice, nothing sent twice.'
			: `FAILED: ${broken.join(', ') || 'too few messages to mean anything'}${failedSeeds.length === 0 ? '' : ` (seeds ${failedSeeds.join(', ')})`}`,
	].join('\n');
}

const timesLine = (label, { median, p99, worst, late }) =>
	`  ${label.padEnd(38)} ${`${median} ms`.padStart(8)}, 99 in 100 within ${p99} ms, ${worst} ms at worst${late === 0 ? '' : `, ${late} over 2 s`}`;
