import type { VNode } from 'preact';
import type { FaultField } from './faultKinds';

/** The input for one member of a fault. */
export function FaultFieldInput({ field }: { readonly field: FaultField }): VNode {
	const { name, label } = field;
	switch (field.kind) {
		case 'check':
			return (
				<label class="row">
					<span>{label}</span>
					<input type="checkbox" name={name} />
				</label>
			);
		case 'choice':
			return (
				<label>
					{label}
					<select name={name}>
						{field.any !== undefined && <option value="">{field.any}</option>}
						{field.choices.map((choice) => (
							<option key={choice}>{choice}</option>
						))}
					</select>
				</label>
			);
		case 'number':
			return (
				<label>
					{label}
					<input
						type="number"
						name={name}
						min={field.min}
						max={field.max}
						defaultValue={field.value}
						required={field.value !== undefined}
					/>
				</label>
			);
		case 'text':
			return (
				<label>
					{label}
					<input name={name} autocomplete="off" dir="auto" />
				</label>
			);
	}
}
