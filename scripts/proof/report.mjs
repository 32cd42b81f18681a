/** A line for each property, then the smallest case of what broke. */
export function report({ seed, knownBad, outcomes }) {
	const width = Math.max(...outcomes.map(({ name }) => name.length));
	const line = (name, runs, seconds, result) =>
		`${name.padEnd(width)}${runs.padStart(10)}${seconds.padStart(10)}  ${result}`;
	const broken = outcomes.filter((outcome) => outcome.broken !== null);
	const total = outcomes.reduce((sum, { runs }) => sum + runs, 0);
	return [
		line('property', 'runs', 'seconds', 'result'),
		...outcomes.map(({ name, runs, seconds, broken: fault }) =>
			line(name, `${runs}`, `${seconds}`, fault === null ? 'holds' : 'BROKEN'),
		),
		'',
		...broken.flatMap(({ name, broken: fault }) => [`✗ ${name}`, `    ${fault}`]),
		`${outcomes.length} properties, ${total} runs that held, seed ${seed}${knownBad ? ', one rule broken for each' : ''}.`,
		broken.length === 0
			? 'Every property held.'
			: `FAILED: ${broken.length} of ${outcomes.length} properties were broken.`,
	].join('\n');
}
