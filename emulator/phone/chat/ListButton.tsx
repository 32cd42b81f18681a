import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ListSection } from '../../src/chat/ChatContent';
import { Dialog } from './Dialog';

interface Props {
	readonly title: string;
	readonly sections: readonly ListSection[];
	readonly onChoose: (rowId: string) => void;
}

/** Opens a list message: sections of rows, one of which is sent. */
export function ListButton({ title, sections, onChoose }: Props): VNode {
	const [open, setOpen] = useState(false);
	const [chosen, setChosen] = useState('');
	const group = useId();
	return (
		<>
			<button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				<span aria-hidden="true">☰ </span>
				<span dir="auto">{title}</span>
			</button>
			<Dialog title={title} open={open} onClose={() => setOpen(false)}>
				<form
					onSubmit={(event) => {
						event.preventDefault();
						setOpen(false);
						onChoose(chosen);
						setChosen('');
					}}
				>
					<div class="rows">
						{sections.map((section, index) => (
							<fieldset key={index}>
								<legend dir="auto" class={section.title === '' ? 'hidden' : ''}>
									{section.title === '' ? title : section.title}
								</legend>
								{section.rows.map((row) => (
									<label key={row.id} class="row">
										<span dir="auto">
											{row.title}
											{row.description !== undefined && <small>{row.description}</small>}
										</span>
										<input
											type="radio"
											name={group}
											value={row.id}
											checked={chosen === row.id}
											onChange={() => setChosen(row.id)}
										/>
									</label>
								))}
							</fieldset>
						))}
					</div>
					<div class="choices">
						<button type="button" class="quiet" onClick={() => setOpen(false)}>
							Cancel
						</button>
						<button type="submit" class="strong" disabled={chosen === ''}>
							Send
						</button>
					</div>
				</form>
			</Dialog>
		</>
	);
}
