import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AttachSheet } from '../compose/AttachSheet';
import type { FileWish } from '../state/emulatorApi';
import { DraftLine } from './DraftLine';
import { type Draft, useHands } from './Hands';
import { SheetButton } from './SheetButton';

interface Props {
	readonly draft: Draft | undefined;
	readonly onDropDraft: () => void;
	readonly onText: (text: string) => void;
	readonly onFile: (file: File, caption: string, as: FileWish | undefined) => void;
}

/** Where the customer writes. Enter sends, Shift+Enter breaks the line; a picture takes the text as its caption. */
export function Composer({ draft, onDropDraft, onText, onFile }: Props): VNode {
	const { customer } = useHands();
	const [text, setText] = useState('');
	const area = useRef<HTMLTextAreaElement>(null);
	const send = (): void => {
		if (text.trim() === '') return;
		onText(text.trim());
		setText('');
	};
	// At once, not after the next paint: it would take the place of what was typed meanwhile.
	useLayoutEffect(() => {
		if (draft?.kind === 'edit') setText(draft.message.text);
	}, [draft]);
	// After the sheet has closed, which gives the focus back to its button.
	useEffect(() => {
		if (draft !== undefined) area.current?.focus();
	}, [draft]);

	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			{draft !== undefined && <DraftLine draft={draft} onDrop={onDropDraft} />}
			<SheetButton
				class="round"
				title={`Attach as ${customer.name}`}
				heading="Send"
				face={
					<svg viewBox="0 0 24 24" aria-hidden="true">
						<path d="M12 5v14M5 12h14" />
					</svg>
				}
			>
				{(close) => (
					<AttachSheet
						onClose={close}
						onFile={(file, as) => {
							onFile(file, text.trim(), as);
							setText('');
						}}
					/>
				)}
			</SheetButton>
			<textarea
				ref={area}
				rows={1}
				dir="auto"
				aria-label={`Message as ${customer.name}`}
				placeholder="Message"
				value={text}
				onInput={(event) => setText(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
					event.preventDefault();
					send();
				}}
			/>
			<button type="submit" class="round strong" aria-label={`Send as ${customer.name}`}>
				<svg viewBox="0 0 24 24" aria-hidden="true" class="send">
					<path d="M5 12h13M12.5 6l6 6-6 6" />
				</svg>
			</button>
		</form>
	);
}
