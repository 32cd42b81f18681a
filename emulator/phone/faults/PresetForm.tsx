import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultView } from '../../src/control/serveFaults';

interface Props {
	readonly presets: FaultView['presets'];
	readonly onLoad: (name: string) => void;
}

/** Chooses one of the scripts that have a name; it replaces the rules. */
export function PresetForm({ presets, onLoad }: Props): VNode {
	const [name, setName] = useState(presets[0]?.name ?? '');
	return (
		<form
			class="preset"
			onSubmit={(event) => {
				event.preventDefault();
				onLoad(name);
			}}
		>
			<label>
				Preset
				<select
					value={name}
					aria-describedby="preset-hint"
					onChange={(event) => setName(event.currentTarget.value)}
				>
					{presets.map((preset) => (
						<option key={preset.name}>{preset.name}</option>
					))}
				</select>
			</label>
			<button type="submit">Load</button>
			<p class="hint" id="preset-hint">
				{presets.find((preset) => preset.name === name)?.description} It replaces the rules.
			</p>
		</form>
	);
}
