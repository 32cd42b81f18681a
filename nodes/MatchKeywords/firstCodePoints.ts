/** The beginning of a text, never cutting a character beyond the BMP in two. */
export function firstCodePoints(text: string, count: number): string {
	if (text.length <= count) return text;
	const start = text.slice(0, count * 2);
	return Array.from(start).slice(0, count).join('');
}
