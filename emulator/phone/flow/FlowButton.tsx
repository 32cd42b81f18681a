import type { VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { FlowSheet } from './FlowSheet';
import { FlowLines } from './FlowLine';

interface Props {
	readonly title: string;
	readonly messageId: string;
}

/** The button of a Flow message: it opens the form over the chat. */
export function FlowButton({ title, messageId }: Props): VNode {
	const lineOf = useContext(FlowLines);
	const [open, setOpen] = useState(false);
	return (
		<>
			<button type="button" aria-haspopup="dialog" dir="auto" onClick={() => setOpen(true)}>
				{title}
			</button>
			{open && <FlowSheet title={title} line={lineOf(messageId)} onClose={() => setOpen(false)} />}
		</>
	);
}
