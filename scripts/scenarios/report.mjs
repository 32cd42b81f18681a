const sum = (outcomes, name) => outcomes.reduce((total, outcome) => total + outcome[name], 0);

/** A line for each row of the table, what broke, and the figures of the whole. */
export function report({ seeds, knownBad, seconds, outcomes }) {
	const policies = [...new Set(outcomes.map(({ policy }) => policy))];
	const rows = policies.map((policy) => {
		const own = outcomes.filter((outcome) => outcome.policy === policy);
		return [
			policy,
			new Set(own.map(({ scenario }) => scenario)).size,
			own.length,
			sum(own, 'calls'),
			sum(own, 'accepted'),
			sum(own, 'checks'),
			own.filter(({ broken }) => broken.length > 0).length,
		];
	});
	const heading = ['policy', 'scenarios', 'runs', 'calls', 'accepted', 'checks', 'broken'];
	const lines = [heading, ...rows].map((cells) =>
		cells
			.map((cell, column) => (column === 0 ? `${cell}`.padEnd(18) : `${cell}`.padStart(10)))
			.join(''),
	);
	const broken = outcomes.filter((outcome) => outcome.broken.length > 0);
	const scenarios = new Set(outcomes.map(({ scenario }) => scenario)).size;
	return [
		...lines,
		'',
		...broken
			.slice(0, 20)
			.flatMap(({ scenario, seed, broken: what }) => [
				`✗ ${scenario} (seed ${seed})`,
				...what.map((line) => `    ${line}`),
			]),
		...(broken.length > 20 ? [`… and ${broken.length - 20} more`] : []),
		`${scenarios} scenarios × ${seeds} seeds in ${seconds} s${knownBad ? ', a runner that is known to be bad' : ''}: ` +
			`${sum(outcomes, 'calls')} calls, ${sum(outcomes, 'accepted')} messages accepted, ${sum(outcomes, 'checks')} checks.`,
		broken.length === 0
			? 'Everything is as the table says.'
			: `FAILED: ${broken.length} of ${outcomes.length} runs are not as the table says.`,
	].join('\n');
}
