/** The names in `{{…}}`, in order, each once: `1`, `2`, or words when the template's variables are named. */
export const placeholders = (text: string): readonly string[] => [
	...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? '')),
];

/** The text with each `{{…}}` replaced; what `value` does not know stays as it is. */
export const fillPlaceholders = (
	text: string,
	value: (name: string) => string | undefined,
): string => text.replace(placeholder, (whole, name: string) => value(name) ?? whole);

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;
