import type { VNode } from 'preact';
import type { Component } from '../model/FlowJson';
import { text } from './FieldProps';
import { Markdown } from './Markdown';

/** TextHeading, TextSubheading, TextBody, TextCaption and RichText. */
export function TextBlock({ component }: { readonly component: Component }): VNode {
	const given = component['text'];
	const lines = Array.isArray(given) ? given.map(String) : text(component, 'text').split('\n');
	switch (component.type) {
		case 'TextHeading':
			return <h3 dir="auto">{lines.join(' ')}</h3>;
		case 'TextSubheading':
			return <h4 dir="auto">{lines.join(' ')}</h4>;
		case 'RichText':
			return <Markdown lines={lines} />;
		default: {
			const weight = text(component, 'font-weight');
			const style = {
				fontWeight: weight.startsWith('bold') ? 'bold' : undefined,
				fontStyle: weight.endsWith('italic') ? 'italic' : undefined,
				textDecoration: component['strikethrough'] === true ? 'line-through' : undefined,
			};
			const kind = component.type === 'TextCaption' ? 'caption' : 'body';
			return (
				<div class={kind} style={style}>
					{component['markdown'] === true ? (
						<Markdown lines={lines} />
					) : (
						lines.map((line, index) => (
							<p key={index} dir="auto">
								{line}
							</p>
						))
					)}
				</div>
			);
		}
	}
}
