import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
	readonly title: string;
	/** A line below the title: what the sheet is for. */
	readonly about?: string;
	readonly open: boolean;
	readonly onClose: () => void;
	readonly class?: string;
	readonly children: ComponentChildren;
}

/** The browser's own modal dialog: it holds the focus, Escape closes it, and the focus goes back. */
export function Dialog({ title, about, open, onClose, children, ...look }: Props): VNode {
	const dialog = useRef<HTMLDialogElement>(null);
	const titleId = useId();
	// Together with the content, not after the next paint: an emptied dialog that is still open swallows what one types.
	useLayoutEffect(() => {
		if (open) dialog.current?.showModal();
		else dialog.current?.close();
	}, [open]);
	return (
		<dialog
			ref={dialog}
			class={look.class}
			aria-labelledby={titleId}
			onClose={onClose}
			onClick={(event) => {
				if (event.target === dialog.current) onClose();
			}}
		>
			{open && (
				<div class="dialog-body">
					<h2 id={titleId} dir="auto">
						{title}
					</h2>
					{about !== undefined && (
						<p class="purpose" dir="auto">
							{about}
						</p>
					)}
					{children}
				</div>
			)}
		</dialog>
	);
}
