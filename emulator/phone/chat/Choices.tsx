import type { VNode } from 'preact';

interface Props {
	readonly onCancel: () => void;
	/** What the form's own button says; without it there is only a way out. */
	readonly submit?: string;
	readonly disabled?: boolean;
}

/** The end of a sheet: a way out, and the way on. */
export const Choices = ({ onCancel, submit, disabled = false }: Props): VNode => (
	<div class="choices">
		<button type="button" class="quiet" onClick={onCancel}>
			{submit === undefined ? 'Close' : 'Cancel'}
		</button>
		{submit !== undefined && (
			<button type="submit" class="strong" disabled={disabled}>
				{submit}
			</button>
		)}
	</div>
);
