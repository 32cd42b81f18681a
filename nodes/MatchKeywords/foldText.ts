/** Letters that stand for others and that Unicode does not decompose: Latin ones first, then Arabic. */
const stands: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه',
	ہ: 'ه',
	ء: '',
	ـ: '',
};

const standing = new RegExp(`[${Object.keys(stands).join('')}]`, 'gu');

/** Accents, harakat and niqqud; not the vowel signs of Indic scripts, nor Japanese voicing: those are letters. */
const accents =
	/(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}])[^\P{M}\u3099\u309A]/gu;

/** U+0660 and U+06F0 begin the Arabic and the Persian digits; both count up from a multiple of 16. */
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu;

const apostrophes = /['’ʼ`´]/gu;
const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;

/** The Arabic article, when enough of a word is left after it. */
const article = /^ال(?=.{3})/u;

/**
 * The words of a text, folded so that what people mean the same compares the same: case, accents,
 * Arabic spelling variants and the article, digits, punctuation and emoji make no difference.
 */
export function foldWords(text: string): readonly string[] {
	if (text !== latest.text) latest = { text, words: wordsOf(text) };
	return latest.words;
}

/** One message is held against the consent words and against the keywords of every journey. */
let latest: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

function wordsOf(text: string): readonly string[] {
	return (isAscii.test(text) ? text.toLowerCase().replace(apostrophes, '') : unaccented(text))
		.split(betweenWords)
		.map((word) => word.replace(article, ''))
		.filter((word) => word !== '');
}

/** Nothing that `unaccented` looks for is among these: most of it would be ten ways to find nothing. */
const isAscii = /^[\0-\x7F]*$/;

const unaccented = (text: string): string =>
	text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(apostrophes, '')
		.replace(accents, '')
		.replace(standing, (letter) => stands[letter] ?? letter)
		.replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
		.normalize('NFC');

/** The folded words with one blank between them. */
export const foldText = (text: string): string => foldWords(text).join(' ');
