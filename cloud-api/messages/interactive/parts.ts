import { type JsonObject, present } from '../../json';
import { type Found, must, optionalText, requiredText } from '../../limits';
import { mediaLimits, mediaObject, type MediaSource } from '../media';
import type { MessageContent } from '../messageBody';

/** What stands above the body: a short text or a file. */
export type Header =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'image'; readonly media: MediaSource }
	| { readonly kind: 'video'; readonly media: MediaSource }
	| {
			readonly kind: 'document';
			readonly media: MediaSource;
			readonly fileName?: string | undefined;
	  };

/** The parts most interactive kinds share around their action. */
export interface Parts {
	readonly header?: Header | undefined;
	readonly body?: string | undefined;
	readonly footer?: string | undefined;
}

/** What a kind allows of its parts; anything left out is Meta's common limit. */
export interface PartRules {
	readonly bodyMax?: number;
	readonly bodyOptional?: boolean;
	readonly headers?: readonly Header['kind'][];
}

/** Body 1024, footer 60, text header 60, all four headers, unless the rules say otherwise. */
export function partLimits(parts: Parts, rules: PartRules = {}): Found {
	const bodyMax = rules.bodyMax ?? 1024;
	return [
		...(parts.header ? headerLimits(parts.header, rules.headers) : []),
		...(rules.bodyOptional
			? optionalText('interactive.body.text', parts.body, bodyMax)
			: requiredText('interactive.body.text', parts.body, bodyMax)),
		...optionalText('interactive.footer.text', parts.footer, 60),
	];
}

function headerLimits(header: Header, allowed: PartRules['headers']): Found {
	if (allowed && !allowed.includes(header.kind)) {
		const limit = allowed.length === 0 ? 'no header' : `a header of ${allowed.join(', ')}`;
		return must(false, 'interactive.header', limit, header.kind);
	}
	return header.kind === 'text'
		? requiredText('interactive.header.text', header.text, 60)
		: mediaLimits(`interactive.header.${header.kind}`, header.media);
}

/** The wire form of a header; carousel cards and templates use it too. */
export const headerObject = (header: Header): JsonObject => {
	if (header.kind === 'text') return { type: 'text', text: header.text };
	const fileName = header.kind === 'document' ? header.fileName : undefined;
	return {
		type: header.kind,
		[header.kind]: mediaObject(header.media, { filename: fileName }),
	};
};

const textObject = (text: string | undefined) =>
	text === undefined || text === '' ? undefined : { text };

/** An interactive body: Meta's type name, the parts given, and the action. */
export const interactive = (type: string, parts: Parts, action: JsonObject): MessageContent => ({
	type: 'interactive',
	interactive: present({
		type,
		header: parts.header && headerObject(parts.header),
		body: textObject(parts.body),
		footer: textObject(parts.footer),
		action,
	}),
});
