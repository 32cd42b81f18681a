import type { MessageCategory } from './effect';

const categories: Readonly<Record<string, MessageCategory>> = {
	marketing: 'marketing',
	marketing_lite: 'marketing',
	utility: 'utility',
	authentication: 'authentication',
	'authentication-international': 'authentication',
	authentication_international: 'authentication',
	service: 'service',
};

/** What Meta's word for a price category is to us; `null` = it tells of something else, such as an ad that led here. */
export const categoryOf = (word: string): MessageCategory | null =>
	categories[word.toLowerCase()] ?? null;
