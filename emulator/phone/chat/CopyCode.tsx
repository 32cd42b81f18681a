import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

/** Copies a coupon, and says so. */
export function CopyCode({
	title,
	code,
}: {
	readonly title: string;
	readonly code: string;
}): VNode {
	const [copied, setCopied] = useState(false);
	return (
		<button
			type="button"
			onClick={() => {
				void navigator.clipboard.writeText(code).then(() => setCopied(true));
			}}
		>
			<span dir="auto">{title}</span> <code>{code}</code>
			<span role="status">{copied ? ' ✓ copied' : ''}</span>
		</button>
	);
}
