import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../chat/Dialog';
import { LogPanel } from './LogPanel';

/** Opens the log of calls and webhooks over the page. */
export function LogButton({ news }: { readonly news: number }): VNode {
	const [open, setOpen] = useState(false);
	const close = (): void => setOpen(false);
	return (
		<>
			<button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				Log
			</button>
			<Dialog title="Calls and webhooks" open={open} onClose={close} class="wide">
				<LogPanel news={news} onClose={close} />
			</Dialog>
		</>
	);
}
