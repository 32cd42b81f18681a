/** A pattern that takes a search that goes back for ever on its text, and a text that shows it. */
export type EvilPattern = readonly [pattern: string, text: string];

const a = (count: number) => 'a'.repeat(count);
/** Repeats of one kind inside another: exponential. */
const nested: readonly EvilPattern[] = ['(a+)+', '(a*)*', '(a+)*', '(a|a)*', '(a|aa)+', '(?:a?)+']
	.flatMap((core) => [`^${core}$`, `${core}b`, `(?:${core})+c`, `^(?:${core}x?)*$`])
	.concat(
		[
			'([a-z]+)*',
			'(\\w+\\s?)*',
			'(.*)*',
			'(.+)+',
			'(\\w|a)+',
			'([^x]|a)+',
			'(a{1,9}){1,9}',
		].flatMap((core) => [`^${core}!$`, `${core}\\d`, `(?:${core})*,`]),
	)
	.map((pattern) => [pattern, `${a(1023)}%`]);
/** Many small choices in a row: exponential too, though nothing repeats without end. */
const rows: readonly EvilPattern[] = [20, 30, 40, 60].flatMap((count): readonly EvilPattern[] => [
	['a?'.repeat(count) + a(count), a(count)],
	[`${'(a|a)'.repeat(count)}b`, a(1000)],
	[`${'(?:a|aa)'.repeat(count)}b`, a(1000)],
	[`${'a{0,9}'.repeat(count)}b`, a(1000)],
	[`${'(|)'.repeat(count)}b`, ''],
	[`(?:a?){${count}}b`, a(1000)],
	[`(?:a?){16}(?:a?){16}(?:a?){16}b`, a(1000)],
]);
/** The same repeat several times: a high power. */
const powers: readonly EvilPattern[] = ['a*', '.*', '\\w+', '[a-z]*', '\\S*'].flatMap((repeat) =>
	[2, 3, 4, 6, 10].map((count): EvilPattern => [`${repeat.repeat(count)}!`, a(1024)]),
);
/** Known from advisories: e-mail, trimming, paths, versions, comments, numbers, dates. */
const published: readonly EvilPattern[] = [
	[
		'^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
		a(1024),
	],
	['\\s+$', `${' '.repeat(1023)}x`],
	['^(([a-z])+.)+[A-Z]([a-z])+$', a(1024)],
	['(x+x+)+y', 'x'.repeat(1024)],
	['^(\\d+)*$', `${'1'.repeat(1023)}x`],
	['^(?:(?:\\w+\\.?)+)@', a(1024)],
	['<!--(?:.|\\n)*?-->', `<!--${'-'.repeat(1000)}`],
	['^(\\w+\\/?)*$', `${a(1000)}!`],
	['(?:[a-z0-9]+-?)*\\.', a(1024)],
	['^(?:[^,]*,?)*;$', ','.repeat(1024)],
	['((a?){10}){10}b', a(1024)],
	['(?:\\b\\w*)*!', 'ab '.repeat(340)],
	['^((ab)*)+$', `${'ab'.repeat(511)}c`],
	['(.*?,){11}P', ','.repeat(1024)],
	['^(?:.*?,){20}x$', ','.repeat(1024)],
	['(?:\\s|\\u00a0)*$', `${' '.repeat(1000)}.`],
	['^[\\w.]+([.-]?\\w+)*@\\w+$', a(1024)],
	['(?:é|e\\u0301|[^a])*b', 'é'.repeat(1024)],
];

/** Two hundred and more patterns that would hold an engine that goes back up for seconds, or for ever. */
export const evilPatterns: readonly EvilPattern[] = [...nested, ...rows, ...powers, ...published];
