import type { ComponentSpec } from './ComponentSpec';
import { choice, flag, required, shown, text } from './propertySpecs';

const styled = {
	'font-weight': choice(['bold', 'italic', 'bold_italic', 'normal']),
	strikethrough: flag(),
	markdown: flag({ since: '5.1' }),
};

/** Meta, Flow JSON components: text. The caption's 409 of one page is 4096 on others. */
export const textComponents = {
	TextHeading: { since: '2.1', properties: { text: text(80, { required }), ...shown } },
	TextSubheading: { since: '2.1', properties: { text: text(80, { required }), ...shown } },
	TextBody: {
		since: '2.1',
		properties: { text: { kind: 'texts', length: { error: 4096 }, required }, ...styled, ...shown },
	},
	TextCaption: {
		since: '2.1',
		properties: {
			text: { kind: 'texts', length: { error: 4096, warning: 409 }, required },
			...styled,
			...shown,
		},
	},
	RichText: { since: '5.1', properties: { text: { kind: 'texts', required }, ...shown } },
} satisfies Record<string, ComponentSpec>;
