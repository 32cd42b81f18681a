/** A line for each area, then what was broken unnoticed, then what cannot be noticed and why. */
export function report(outcomes, wanted) {
	const width = Math.max(...outcomes.map(({ name }) => name.length), 'area'.length);
	const line = (name, ...cells) =>
		name.padEnd(width) + cells.map((cell) => `${cell}`.padStart(12)).join('');
	const short = outcomes.filter(({ score }) => score < wanted);
	return [
		...outcomes.flatMap(({ name, survivors }) => [
			...(survivors.length === 0 ? [] : [`Unnoticed in ${name}:`]),
			...survivors.map((mutant) => `  ${shown(mutant)}`),
		]),
		line('area', 'mutants', 'noticed', 'equivalent', 'unnoticed', 'score', 'seconds'),
		...outcomes.map(({ name, total, noticed, equivalent, survivors, score, seconds }) =>
			line(name, total, noticed, equivalent, survivors.length, `${percent(score)} %`, seconds),
		),
		'',
		short.length === 0
			? `Every area has ${wanted * 100} % or more.`
			: `FAILED: less than ${wanted * 100} % in ${short.map(({ name }) => name).join(', ')}.`,
	].join('\n');
}

/** Where it is and what it is, in a line. */
const shown = ({ file, line, column, before, by, isReached }) =>
	`${file}:${line}:${column}  ${oneLine(before)} → ${oneLine(by)}${isReached ? '' : '  (no test comes here)'}`;

const percent = (score) => (Math.floor(score * 1000) / 10).toFixed(1);

function oneLine(text) {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 70 ? `${line.slice(0, 67)}…` : line;
}
