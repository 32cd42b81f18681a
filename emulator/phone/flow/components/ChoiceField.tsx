import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { JsonObject, JsonValue } from '../../../../cloud-api/json';
import { optionsOf } from '../model/fieldProblems';
import { Field } from './Field';
import { type FieldProps, text } from './FieldProps';
import { imageSource } from './Picture';

/** CheckboxGroup, RadioButtonsGroup and ChipsSelector. */
export function ChoiceField({ component, value, problem, play }: FieldProps): VNode {
	const id = useId();
	const name = text(component, 'name');
	const single = component.type === 'RadioButtonsGroup';
	const chosen = idsOf(value);
	const toggle = (option: JsonObject) => {
		const optionId = text(option, 'id');
		const on = single || !chosen.includes(optionId);
		const several = on ? [...chosen, optionId] : chosen.filter((one) => one !== optionId);
		play.enter(name, single ? optionId : several.length === 0 ? null : several);
		const moment = on ? 'on-select-action' : 'on-unselect-action';
		play.act(option[moment] ?? component[moment]);
	};
	return (
		<Field id={id} helper="" problem={problem}>
			<fieldset
				class={component.type === 'ChipsSelector' ? 'chips' : 'options'}
				aria-describedby={problem === undefined ? undefined : `${id}-problem`}
				disabled={component['enabled'] === false}
			>
				<legend dir="auto">{text(component, 'label')}</legend>
				{text(component, 'description') !== '' && (
					<p dir="auto">{text(component, 'description')}</p>
				)}
				{optionsOf(component).map((option) => (
					<label key={text(option, 'id')} class="option">
						<input
							type={single ? 'radio' : 'checkbox'}
							name={id}
							checked={chosen.includes(text(option, 'id'))}
							disabled={option['enabled'] === false}
							onChange={() => toggle(option)}
						/>
						<OptionText option={option} />
					</label>
				))}
			</fieldset>
		</Field>
	);
}

function OptionText({ option }: { readonly option: JsonObject }): VNode {
	const image = imageSource(text(option, 'image'));
	const color = text(option, 'color');
	return (
		<>
			{image !== undefined && <img src={image} alt={text(option, 'alt-text')} />}
			{image === undefined && /^[0-9a-f]{6}$/i.test(color) && (
				<span class="swatch" style={{ background: `#${color}` }} aria-hidden="true" />
			)}
			<span dir="auto">
				{text(option, 'title')}
				{text(option, 'description') !== '' && <small>{text(option, 'description')}</small>}
				{text(option, 'metadata') !== '' && <small>{text(option, 'metadata')}</small>}
			</span>
		</>
	);
}

/** Dropdown. */
export function DropdownField({ component, value, problem, play }: FieldProps): VNode {
	const id = useId();
	const options = optionsOf(component);
	const choose = (optionId: string) => {
		play.enter(text(component, 'name'), optionId === '' ? null : optionId);
		const option = options.find((one) => text(one, 'id') === optionId);
		const moment = optionId === '' ? 'on-unselect-action' : 'on-select-action';
		play.act(option?.[moment] ?? component[moment]);
	};
	return (
		<Field id={id} helper="" problem={problem}>
			<label for={id} dir="auto">
				{text(component, 'label')}
			</label>
			<select
				id={id}
				dir="auto"
				value={typeof value === 'string' ? value : ''}
				disabled={component['enabled'] === false}
				aria-invalid={problem !== undefined}
				aria-describedby={problem === undefined ? undefined : `${id}-problem`}
				onChange={(event) => choose(event.currentTarget.value)}
			>
				<option value="">Choose…</option>
				{options.map((option) => (
					<option
						key={text(option, 'id')}
						value={text(option, 'id')}
						disabled={option['enabled'] === false}
					>
						{text(option, 'title')}
					</option>
				))}
			</select>
		</Field>
	);
}

/** OptIn: a tick, and perhaps a link to what is agreed to. */
export function OptInField({ component, value, problem, play }: FieldProps): VNode {
	const id = useId();
	const link = component['on-click-action'];
	return (
		<Field id={id} helper="" problem={problem}>
			<label class="option" dir="auto">
				<input
					type="checkbox"
					checked={value === true}
					aria-invalid={problem !== undefined}
					aria-describedby={problem === undefined ? undefined : `${id}-problem`}
					onChange={(event) => {
						const on = event.currentTarget.checked;
						play.enter(text(component, 'name'), on);
						play.act(component[on ? 'on-select-action' : 'on-unselect-action']);
					}}
				/>
				<span>{text(component, 'label')}</span>
			</label>
			{link !== undefined && (
				<button type="button" class="link" onClick={() => play.act(link)}>
					Read more
				</button>
			)}
		</Field>
	);
}

const idsOf = (value: JsonValue): readonly string[] =>
	Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
