/** Words that stay small inside a title. */
const SMALL = new Set(
	(
		'a an and as at because but by en for if in neither nor of on only or over per so some than that the to up upon v v. ' +
		'versus via vs vs. when with without yet'
	).split(' '),
);

const FIRST_ALPHANUMERIC = /[A-Za-z0-9À-ÿ]/;

/** `the WhatsApp guide` → `The WhatsApp Guide`: small words inside, and words already cased by hand, stay. */
export function toTitleCase(text: string): string {
	return text.replace(/[^\s:–—-]+/g, (word, index: number) => {
		const end = index + word.length;
		const isEdge = index === 0 || end === text.length;
		const isSmall = word
			.toLowerCase()
			.split(/\b/)
			.some((part) => SMALL.has(part));
		const isScheme = text[end] === ':' && !/\s/.test(text[end + 1] ?? '');
		const isCasedByHand = /.[A-Z]|.\../.test(word);
		if (isCasedByHand || (isSmall && !isEdge) || isScheme) return word;
		return word.replace(FIRST_ALPHANUMERIC, (letter) => letter.toUpperCase());
	});
}

/** Each sentence begins with a capital and goes on in small letters. */
export const toSentenceCase = (text: string): string =>
	text.replace(
		/(\P{L}*)(\p{L})([^!?.]*)([!?.]?)/gu,
		(_all, before: string, first: string, rest: string, end: string) =>
			`${before}${first.toLocaleUpperCase()}${rest.toLocaleLowerCase()}${end}`,
	);

/** `Order Total` → `order_total`, punctuation dropped. */
export const toSnakeCase = (text: string): string =>
	text
		.toLocaleLowerCase()
		.replace(/[ -]/g, '_')
		.replace(/[\u2000-\u206F\u2E00-\u2E7F]|(?!_)[!-/:-@[-`{-~]/g, '');
