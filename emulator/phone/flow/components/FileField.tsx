import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { Field } from './Field';
import { type FieldProps, text } from './FieldProps';

/** PhotoPicker and DocumentPicker; the camera is the browser's file picker too. */
export function FileField({ component, value, problem, play }: FieldProps): VNode {
	const id = useId();
	const [refused, setRefused] = useState<string>();
	const files: readonly JsonObject[] = Array.isArray(value) ? value.filter(isJsonObject) : [];
	const largest = Number(component['max-file-size-kb'] ?? 25_600);
	const types = component['allowed-mime-types'];
	const name = text(component, 'name');
	const put = (next: readonly JsonObject[]) =>
		play.enter(name, next.length === 0 ? null : [...next]);
	const add = async (list: FileList | null) => {
		const chosen = [...(list ?? [])];
		const tooLarge = chosen.find((file) => file.size > largest * 1024);
		if (tooLarge !== undefined) {
			setRefused(`${tooLarge.name} is larger than ${largest} KB.`);
			return;
		}
		setRefused(undefined);
		put([...files, ...(await Promise.all(chosen.map((file) => play.upload(file))))]);
	};
	return (
		<Field id={id} helper={text(component, 'description')} problem={refused ?? problem}>
			<label for={id} dir="auto">
				{text(component, 'label')}
			</label>
			<input
				id={id}
				type="file"
				multiple
				accept={
					component.type === 'PhotoPicker'
						? 'image/*'
						: Array.isArray(types)
							? types.join(',')
							: undefined
				}
				disabled={component['enabled'] === false || play.busy}
				onChange={(event) => {
					const input = event.currentTarget;
					void add(input.files).then(() => {
						input.value = '';
					});
				}}
			/>
			<ul class="files">
				{files.map((file, index) => (
					<li key={index}>
						<span dir="auto">{text(file, 'file_name')}</span>
						<button
							type="button"
							class="link"
							aria-label={`Remove ${text(file, 'file_name')}`}
							onClick={() => put(files.filter((_file, at) => at !== index))}
						>
							Remove
						</button>
					</li>
				))}
			</ul>
		</Field>
	);
}
