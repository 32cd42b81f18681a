import type { VNode } from 'preact';
import { Choices } from '../chat/Choices';

export interface FormField {
	readonly name: string;
	readonly label: string;
	/** Which keys a touch screen shows; such texts are written from the left. */
	readonly inputMode?: 'tel' | 'email' | 'url';
	readonly value?: string;
	readonly required?: boolean;
	readonly maxLength?: number;
	/** What the business found wrong in it. */
	readonly problem?: string | undefined;
}

interface Props {
	readonly fields: readonly FormField[];
	readonly submit: string;
	readonly onSubmit: (values: Readonly<Record<string, string>>) => void;
	readonly onClose: () => void;
}

/** A sheet of text fields; gives their trimmed values by name. */
export const Form = ({ fields, submit, onSubmit, onClose }: Props): VNode => (
	<form
		onSubmit={(event) => {
			event.preventDefault();
			const form = new FormData(event.currentTarget);
			onClose();
			onSubmit(
				Object.fromEntries(
					fields.map(({ name }) => [name, String(form.get(name) ?? '').trim()] as const),
				),
			);
		}}
	>
		{fields.map(({ name, label, problem, inputMode, ...more }) => (
			<label key={name}>
				{label}
				<input
					name={name}
					inputMode={inputMode}
					autocomplete="off"
					dir={inputMode === undefined ? 'auto' : 'ltr'}
					aria-invalid={problem !== undefined}
					{...more}
				/>
				{problem !== undefined && <small class="problem">{problem}</small>}
			</label>
		))}
		<Choices onCancel={onClose} submit={submit} />
	</form>
);
