/** A stretch of a template: text as it stands, or code between `{{` and `}}`, with its offset in the whole. */
export type TemplatePart =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'code';
			readonly code: string;
			readonly offset: number;
			readonly closed: boolean;
	  };

/**
 * Splits an n8n template (without its leading `=`). As in n8n the first `}}` closes, a backslash before braces
 * keeps them, two stand for one in what comes before code, and nothing is nested.
 */
export function splitTemplate(template: string): readonly TemplatePart[] {
	const parts: TemplatePart[] = [];
	let position = 0;
	for (;;) {
		const open = findBraces(template, '{{', position);
		if (open === -1) {
			if (position < template.length) parts.push({ kind: 'text', text: template.slice(position) });
			return parts;
		}
		if (open > position)
			parts.push({ kind: 'text', text: template.slice(position, open).replaceAll('\\\\', '\\') });
		const start = open + 2;
		const close = findBraces(template, '}}', start);
		const end = close === -1 ? template.length : close;
		parts.push({
			kind: 'code',
			code: template.slice(start, end).replaceAll('\\}}', '}}'),
			offset: start,
			closed: close !== -1,
		});
		if (close === -1) return parts;
		position = close + 2;
	}
}

function findBraces(text: string, braces: string, from: number): number {
	let start = from;
	for (;;) {
		const at = text.indexOf(braces, start);
		let unescaped = at;
		while (unescaped > start && text[unescaped - 1] === '\\') unescaped -= 1;
		if (at === -1 || (at - unescaped) % 2 === 0) return at;
		start = at + 2;
	}
}
