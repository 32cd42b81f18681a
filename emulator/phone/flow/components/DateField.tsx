import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { isJsonObject, type JsonValue } from '../../../../cloud-api/json';
import { described, Field } from './Field';
import { type FieldProps, text } from './FieldProps';

/** DatePicker and CalendarPicker with the browser's own picker; a range is two of them. */
export function DateField(props: FieldProps): VNode {
	const { component, value, problem, play } = props;
	const name = text(component, 'name');
	const select = (given: JsonValue) => {
		play.enter(name, given);
		play.act(component['on-select-action']);
	};
	if (component['mode'] !== 'range') {
		return (
			<DateInput
				{...props}
				label={text(component, 'label')}
				helper={text(component, 'helper-text')}
				date={typeof value === 'string' ? value : ''}
				onDate={(date) => select(date === '' ? null : date)}
			/>
		);
	}
	const range = isJsonObject(value) ? value : {};
	const ends = ['start-date', 'end-date'] as const;
	return (
		<fieldset class="range">
			{text(component, 'title') !== '' && <legend dir="auto">{text(component, 'title')}</legend>}
			{text(component, 'description') !== '' && <p dir="auto">{text(component, 'description')}</p>}
			{ends.map((end) => (
				<DateInput
					key={end}
					{...props}
					problem={end === 'end-date' ? problem : undefined}
					label={memberOf(component['label'], end)}
					helper={memberOf(component['helper-text'], end)}
					date={text(range, end)}
					onDate={(date) => select({ ...range, [end]: date })}
				/>
			))}
		</fieldset>
	);
}

interface InputProps extends FieldProps {
	readonly label: string;
	readonly helper: string;
	readonly date: string;
	readonly onDate: (date: string) => void;
}

function DateInput({ component, label, helper, date, problem, onDate }: InputProps): VNode {
	const id = useId();
	return (
		<Field id={id} helper={helper} problem={problem}>
			<label for={id} dir="auto">
				{label}
			</label>
			<input
				id={id}
				type="date"
				value={date}
				min={text(component, 'min-date') || undefined}
				max={text(component, 'max-date') || undefined}
				disabled={component['enabled'] === false}
				{...described(id, helper, problem)}
				onChange={(event) => onDate(event.currentTarget.value)}
			/>
		</Field>
	);
}

const memberOf = (value: unknown, name: string): string =>
	isJsonObject(value) ? text(value, name) : typeof value === 'string' ? value : '';
