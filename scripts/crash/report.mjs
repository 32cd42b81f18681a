const rows = [
	['messages', 'messages from customers'],
	['answered', 'answered on the phone'],
	['lost', 'acknowledged and lost'],
	['processedTwice', 'processed twice'],
	['sentTwice', 'sent twice'],
	['recordedTwice', 'sent twice, as the runner saw it'],
	['outOfOrder', 'answered out of order'],
	['deadLetters', 'dead letters'],
	['stillOpen', 'still open in the outbox'],
	['gaveUp', 'given up'],
	['parked', 'parked for a person'],
	['settledByStatus', 'cut off, then settled by a status'],
	['sentAgainAfterProof', 'sent again, after a refusal or proof'],
	['integrity', 'integrity check'],
];

/** The figures as a table for people. */
export function report({
	kills,
	seed,
	seconds,
	recoveryMs,
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
		`${kills} kills in ${seconds} s (seed ${seed})${policy === 'park' ? ', uncertain sends parked' : ''}${restore ? ', the data lost and restored on the way' : ''}${knownBad ? ', a runner that is known to be bad' : ''}`,
		...lines,
		`  ${'up again after a kill'.padEnd(38)} ${`${recoveryMs.median} ms`.padStart(8)}, ${recoveryMs.worst} ms at worst`,
		'',
		ok
			? 'Nothing lost, nothing done twice, nothing sent twice.'
			: `FAILED: ${broken.join(', ') || 'too few messages to mean anything'}`,
	].join('\n');
}
