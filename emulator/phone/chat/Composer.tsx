import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Person } from '../../src/world/Person';

interface Props {
	readonly customer: Person;
	readonly onText: (text: string) => void;
	readonly onFile: (file: File, caption: string) => void;
}

/** Where the customer writes. Enter sends, Shift+Enter breaks the line; a picture takes the text as its caption. */
export function Composer({ customer, onText, onFile }: Props): VNode {
	const [text, setText] = useState('');
	const picker = useRef<HTMLInputElement>(null);
	const send = (): void => {
		if (text.trim() === '') return;
		onText(text.trim());
		setText('');
	};

	return (
		<form
			class="composer"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<input
				ref={picker}
				class="hidden"
				type="file"
				tabIndex={-1}
				aria-hidden="true"
				accept="image/jpeg,image/png,video/mp4,audio/*,application/pdf"
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					event.currentTarget.value = '';
					if (file === undefined) return;
					onFile(file, text.trim());
					setText('');
				}}
			/>
			<button
				type="button"
				class="round"
				aria-label={`Attach a file as ${customer.name}`}
				onClick={() => picker.current?.click()}
			>
				<svg viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 5v14M5 12h14" />
				</svg>
			</button>
			<textarea
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
