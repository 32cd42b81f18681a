/** A piece of a message's text after WhatsApp's formatting. */
export type Piece =
	| { readonly kind: 'plain'; readonly text: string }
	| { readonly kind: 'mono'; readonly text: string }
	| { readonly kind: 'link'; readonly url: string }
	| { readonly kind: 'bold' | 'italic' | 'strike'; readonly pieces: readonly Piece[] };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/**
 * The first formatted stretch: a block or a word in backticks, a link, or a marked stretch on one line
 * whose marks touch the text inside and no letter outside, as WhatsApp reads them.
 */
const formatted =
	/```(?<block>[\s\S]+?)```|`(?<code>[^`\n]+)`|(?<url>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'*_~])|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<inner>[^\n]*?\S)\k<mark>(?![\p{L}\p{N}])/u;

/** Splits a text into plain and formatted pieces; marks may be nested. */
export function parseFormatting(text: string): readonly Piece[] {
	const match = formatted.exec(text);
	if (match === null) return text === '' ? [] : [{ kind: 'plain', text }];
	const before = text.slice(0, match.index);
	const after = text.slice(match.index + match[0].length);
	return [
		...(before === '' ? [] : [{ kind: 'plain', text: before } as const]),
		pieceOf(match.groups ?? {}),
		...parseFormatting(after),
	];
}

function pieceOf(groups: Readonly<Record<string, string | undefined>>): Piece {
	const { block, code, url, mark, inner } = groups;
	if (url !== undefined) return { kind: 'link', url };
	if (mark === '*' || mark === '_' || mark === '~') {
		return { kind: marks[mark], pieces: parseFormatting(inner ?? '') };
	}
	return { kind: 'mono', text: block ?? code ?? '' };
}
