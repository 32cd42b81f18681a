import type { TargetedInputEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { described, Field } from './Field';
import { type FieldProps, text } from './FieldProps';

/** Which keys a phone's keyboard shows; the field itself takes any text, and what is wrong with it is said in words. */
const keyboards: Readonly<Record<string, 'email' | 'tel' | 'numeric'>> = {
	email: 'email',
	phone: 'tel',
	number: 'numeric',
	passcode: 'numeric',
};

/** TextInput and TextArea. */
export function TextField({ component, value, problem, play }: FieldProps): VNode {
	const id = useId();
	const helper = text(component, 'helper-text');
	const name = text(component, 'name');
	const kind = text(component, 'input-type');
	const common = {
		id,
		dir: 'auto' as const,
		value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
		disabled: component['enabled'] === false,
		'aria-required': component['required'] === true,
		...described(id, helper, problem),
	};
	const take = (given: string) => play.enter(name, given === '' ? null : given);
	return (
		<Field id={id} helper={helper} problem={problem}>
			<label for={id} dir="auto">
				{text(component, 'label')}
				{component['required'] !== true && <span class="optional"> (optional)</span>}
			</label>
			<Control
				common={{ ...common, onInput: (event) => take(event.currentTarget.value) }}
				kind={component.type === 'TextArea' ? 'area' : kind}
			/>
		</Field>
	);
}

interface ControlProps {
	readonly common: {
		readonly id: string;
		readonly value: string;
		readonly onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
	};
	readonly kind: string;
}

function Control({ common, kind }: ControlProps): VNode {
	if (kind === 'area') return <textarea {...common} rows={4} />;
	if (kind === 'password' || kind === 'passcode')
		return <input {...common} type="password" inputMode={keyboards[kind]} autocomplete="off" />;
	return <input {...common} type="text" inputMode={keyboards[kind]} autocomplete="off" />;
}
