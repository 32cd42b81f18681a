import { atLeast, type FlowVersion } from '../flowVersion';
import type { StringNode } from '../json/JsonNode';
import type { Problems } from '../Problems';

const KIB = 1024;

/** Bytes behind a base64 text, or undefined when it is none. A `data:` prefix is tolerated. */
function base64Bytes(text: string): number | undefined {
	const body = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text;
	if (body.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(body)) return undefined;
	const padding = body.endsWith('==') ? 2 : body.endsWith('=') ? 1 : 0;
	return (body.length / 4) * 3 - padding;
}

/** Inline images: valid base64; options up to 100 KB (300 KB before 6.0), others 1 MB with 300 KB recommended. */
export function checkImage(
	node: StringNode,
	key: string,
	what: string,
	version: FlowVersion,
	problems: Problems,
): void {
	const bytes = base64Bytes(node.value);
	if (bytes === undefined)
		return problems.error(
			'bad-image',
			node,
			`"${key}" of ${what} must be the image itself as base64; links are not loaded.`,
		);
	const ofOption = key === 'image';
	const most = ofOption ? (atLeast(version, '6.0') ? 100 : 300) : 1024;
	if (bytes > most * KIB)
		problems.error(
			'bad-image',
			node,
			`"${key}" of ${what} has ${Math.ceil(bytes / KIB)} KB; at most ${most} KB are shown: compress it.`,
		);
	else if (!ofOption && bytes > 300 * KIB)
		problems.warning(
			'bad-image',
			node,
			`"${key}" of ${what} has ${Math.ceil(bytes / KIB)} KB; up to 300 KB is recommended: compress it.`,
		);
}
