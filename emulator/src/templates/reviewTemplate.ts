import type { Template, TemplateCategory } from './Template';

/** What a review finds. `category` is where it belongs by its words. */
export type Review =
	| { readonly kind: 'approved'; readonly category: TemplateCategory }
	| {
			readonly kind: 'rejected';
			readonly reason: 'SCAM' | 'ABUSIVE_CONTENT' | 'INVALID_FORMAT';
			readonly recommendation: string;
	  };

const shortened = /\b(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|wa\.me)\//i;
const secrets =
	/\b(card number|cvv|full id number|social security|your password|your pin)\b|\bcontraseña\b/i;
const promotional =
	/\d\s*%\s*(off|discount|de descuento)|\b(sale|discount|coupon|buy now|special offer|free shipping|limited time|oferta|descuento|rebajas|promo(tion|ción)?)\b/i;

/**
 * Looks at a template by rules a tester can foresee: links of shorteners are a scam, asking for secrets is abuse,
 * shouting a whole body in capitals is no format, and a utility template that advertises is marketing. All else is
 * approved. People at Meta look at more.
 */
export function reviewTemplate(template: Template): Review {
	const text = textsOf(template.components).join('\n');
	if (shortened.test(text)) {
		return {
			kind: 'rejected',
			reason: 'SCAM',
			recommendation: 'Use the whole address of your page: a shortened link hides where it leads.',
		};
	}
	if (secrets.test(text)) {
		return {
			kind: 'rejected',
			reason: 'ABUSIVE_CONTENT',
			recommendation: 'Do not ask for card numbers, passwords or identity numbers.',
		};
	}
	const letters = text.replace(/\{\{\w+\}\}/g, '').replace(/[^\p{L}]/gu, '');
	if (
		letters.length > 40 &&
		letters === letters.toUpperCase() &&
		letters !== letters.toLowerCase()
	) {
		return {
			kind: 'rejected',
			reason: 'INVALID_FORMAT',
			recommendation: 'Write the text in lower and upper case.',
		};
	}
	return { kind: 'approved', category: rightCategory(template, text) };
}

/** Marketing when the words of a utility template advertise; what the caller said in every other case. */
export const rightCategory = (
	template: Template,
	text = textsOf(template.components).join('\n'),
): TemplateCategory =>
	template.category === 'UTILITY' && promotional.test(text) ? 'MARKETING' : template.category;

/** Everything a customer would read, links included; samples are not. */
function textsOf(value: unknown): readonly string[] {
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
		if (name === 'example') return [];
		return (name === 'text' || name === 'url') && typeof inner === 'string'
			? [inner]
			: textsOf(inner);
	});
}
