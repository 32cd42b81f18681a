import type { VNode } from 'preact';

const colours = 6;

/** Initials on one of six colours, always the same for one person. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }): VNode {
	const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
	return (
		<span class={`avatar colour-${sum % colours}`} aria-hidden="true">
			{initials(name)}
		</span>
	);
}

const initials = (name: string): string =>
	name
		.split(/\s+/)
		.slice(0, 2)
		.map((word) => [...word][0] ?? '')
		.join('')
		.toUpperCase();
