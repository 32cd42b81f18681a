import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from './Dialog';

interface Props {
	/** What the button says, and the sheet unless `heading` does. */
	readonly title: string;
	readonly heading?: string;
	/** For a button that shows a picture instead of words. */
	readonly face?: ComponentChildren;
	readonly class?: string;
	/** The content, made anew each time the sheet opens. */
	readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a sheet over the chat. */
export function SheetButton({ title, heading, face, children, ...look }: Props): VNode {
	const [open, setOpen] = useState(false);
	const close = (): void => setOpen(false);
	return (
		<>
			<button
				type="button"
				class={look.class}
				aria-haspopup="dialog"
				aria-label={face === undefined ? undefined : title}
				onClick={() => setOpen(true)}
			>
				{face ?? <span dir="auto">{title}</span>}
			</button>
			<Dialog title={heading ?? title} open={open} onClose={close}>
				{open && children(close)}
			</Dialog>
		</>
	);
}
