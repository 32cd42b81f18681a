import type { VNode } from 'preact';
import type { Draft } from './Hands';

interface Props {
	readonly draft: Draft;
	readonly onDrop: () => void;
}

/** What the next text answers, changes or asks about, with a way to let go of it. */
export const DraftLine = ({ draft, onDrop }: Props): VNode => (
	<p class="draft">
		<span dir="auto">{wordsOf(draft)}</span>
		<button type="button" aria-label="Let go of it" onClick={onDrop}>
			×
		</button>
	</p>
);

function wordsOf(draft: Draft): string {
	switch (draft.kind) {
		case 'reply':
			return `Answering: ${draft.message.text === '' ? draft.message.type : draft.message.text}`;
		case 'edit':
			return `Editing: ${draft.message.text}`;
		case 'product':
			return `About: ${draft.name}`;
	}
}
