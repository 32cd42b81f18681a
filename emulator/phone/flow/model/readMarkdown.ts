/** A block of a Flow's Markdown (RichText, and TextBody with `markdown`). */
export type Block =
	| { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
	| { readonly kind: 'paragraph'; readonly text: string }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
	| { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
	| { readonly kind: 'image'; readonly alt: string; readonly source: string };

/** A piece of a line. */
export type Span =
	| { readonly kind: 'text' | 'bold' | 'italic' | 'struck'; readonly text: string }
	| { readonly kind: 'link'; readonly text: string; readonly url: string };

const listItem = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

/** Reads the lines; what is no Markdown of Meta's list is a paragraph as it stands. */
export function readBlocks(given: readonly string[]): readonly Block[] {
	const blocks: Block[] = [];
	for (const line of given.flatMap((one) => one.split('\n'))) {
		if (line.trim() === '') continue;
		const last = blocks.at(-1);
		const block = readBlock(line);
		if (block === undefined) continue;
		if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered) {
			blocks[blocks.length - 1] = { ...last, items: [...last.items, ...block.items] };
		} else if (block.kind === 'table' && last?.kind === 'table') {
			blocks[blocks.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
		} else {
			blocks.push(block);
		}
	}
	return blocks;
}

function readBlock(line: string): Block | undefined {
	const [, marks = '', title = ''] = /^(#{1,2})\s+(.*)$/.exec(line) ?? [];
	if (title !== '') return { kind: 'heading', level: marks === '#' ? 1 : 2, text: title };
	const item = listItem.exec(line);
	if (item !== null)
		return { kind: 'list', ordered: item[1] !== undefined, items: [item[2] ?? ''] };
	const image = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(line.trim());
	if (image !== null) return { kind: 'image', alt: image[1] ?? '', source: image[2] ?? '' };
	if (/^\s*\|.*\|\s*$/.test(line)) {
		// The line of dashes below the head says how columns lie, which the phone decides itself.
		if (/^[\s|:-]+$/.test(line)) return undefined;
		const cells = line.trim().slice(1, -1).split('|');
		return { kind: 'table', rows: [cells.map((cell) => cell.trim())] };
	}
	return { kind: 'paragraph', text: line };
}

const marks =
	/\*\*(?<bold>[^*]+)\*\*|~~(?<struck>[^~]+)~~|\*(?<italic>[^*]+)\*|_(?<slanted>[^_]+)_|\[(?<label>[^\]]+)\]\((?<url>https?:\/\/[^)\s]+)\)/gi;

/** Reads one line's pieces. Only web addresses become links. */
export function readInline(text: string): readonly Span[] {
	const spans: Span[] = [];
	let at = 0;
	for (const match of text.matchAll(marks)) {
		if (match.index > at) spans.push({ kind: 'text', text: text.slice(at, match.index) });
		spans.push(spanOf(match.groups ?? {}));
		at = match.index + match[0].length;
	}
	if (at < text.length) spans.push({ kind: 'text', text: text.slice(at) });
	return spans;
}

function spanOf(groups: Readonly<Record<string, string | undefined>>): Span {
	const { bold, struck, italic, slanted, label = '', url = '' } = groups;
	if (bold !== undefined) return { kind: 'bold', text: bold };
	if (struck !== undefined) return { kind: 'struck', text: struck };
	if (italic !== undefined || slanted !== undefined)
		return { kind: 'italic', text: italic ?? slanted ?? '' };
	return { kind: 'link', text: label, url };
}
