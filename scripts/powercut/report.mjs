const rows = [
	['calls', 'writes, syncs and the like recorded'],
	['promises', 'promises checked'],
	['dropped', 'unsynced writes lost or torn'],
	['lostEvents', 'acknowledged events lost'],
	['lostClaims', 'claims for sending lost'],
	['lostFromJournal', 'acknowledged events not in the journal'],
	['twice', 'processed twice'],
	['unusable', 'data files that were unusable'],
];

/** The figures as a table for people. */
export function report({ cuts, seed, seconds, knownBad, figures, broken, problems, ok }) {
	return [
		`${cuts} power cuts in ${seconds} s (seed ${seed})${knownBad ? ', synchronous=NORMAL and no sync of our own, which is known to be bad' : ''}`,
		...rows.map(
			([name, label]) =>
				`  ${label.padEnd(40)} ${String(figures[name]).padStart(8)}${broken.includes(name) ? '  <-- must not be' : ''}`,
		),
		...problems.map((problem) => `  ${problem}`),
		'',
		ok ? 'Nothing that was promised was lost.' : `Not good: ${broken.join(', ')}.`,
	].join('\n');
}
