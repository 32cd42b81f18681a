import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The sentence that says what went wrong: spoken, and brought into sight. */
export function Problem({ words }: { readonly words: string }): VNode {
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => line.current?.scrollIntoView({ block: 'nearest' }), [words]);
	return (
		<p ref={line} class="problem" role="alert">
			{words}
		</p>
	);
}
