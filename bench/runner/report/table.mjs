const verdict = ({ target }) => {
	if (target === null) return '';
	return `${target.text}: ${target.met ? 'met' : 'not met'}`;
};

/** A section's rows for the terminal. */
export const table = (title, rows) =>
	[
		`\n${title}`,
		...rows.map((row) => {
			const aim = verdict(row);
			return `  ${row.what.padEnd(40)} ${row.came}${aim === '' ? '' : `   [${aim}]`}`;
		}),
	].join('\n');

/** The same for a page. */
export const markdownTable = (rows) =>
	[
		'| what | came out | target |',
		'| --- | --- | --- |',
		...rows.map((row) => `| ${row.what.trim()} | ${row.came} | ${verdict(row)} |`),
	].join('\n');
