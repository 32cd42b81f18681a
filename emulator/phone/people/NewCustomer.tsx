import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../chat/Dialog';
import { emulatorApi } from '../state/emulatorApi';

/** Adds a customer: with a number, a made-up one, or none at all. */
export function NewCustomer({ onAdded }: { readonly onAdded: (id: string) => void }): VNode {
	const [open, setOpen] = useState(false);
	const [problem, setProblem] = useState('');
	const form = useRef<HTMLFormElement>(null);

	const add = async (): Promise<void> => {
		const data = new FormData(form.current ?? undefined);
		const word = (name: string): string => String(data.get(name) ?? '').trim();
		const number = word('number');
		const username = word('username');
		try {
			const customer = await emulatorApi.addCustomer({
				name: word('name'),
				...(number === '' ? {} : { waId: number }),
				...(username === '' ? {} : { username }),
			});
			setOpen(false);
			setProblem('');
			onAdded(customer.id);
		} catch (cause) {
			setProblem(cause instanceof Error ? cause.message : String(cause));
		}
	};

	return (
		<>
			<button type="button" class="new-customer" onClick={() => setOpen(true)}>
				<svg class="plus" viewBox="0 0 24 24" aria-hidden="true">
					<path d="M12 5v14M5 12h14" />
				</svg>
				<span>New customer</span>
			</button>
			<Dialog title="New customer" open={open} onClose={() => setOpen(false)}>
				<form
					ref={form}
					onSubmit={(event) => {
						event.preventDefault();
						void add();
					}}
				>
					<label>
						Name
						<input name="name" required maxLength={100} autocomplete="off" dir="auto" />
					</label>
					<label>
						Phone number
						<input name="number" type="tel" autocomplete="off" aria-describedby="number-hint" />
					</label>
					<p class="hint" id="number-hint">
						With country code. Leave it empty for a number that belongs to nobody.
					</p>
					<label>
						Username
						<input name="username" autocomplete="off" aria-describedby="username-hint" />
					</label>
					<p class="hint" id="username-hint">
						Without a number, the business sees this customer by username only.
					</p>
					<p class="problem" role="alert">
						{problem}
					</p>
					<div class="choices">
						<button type="button" class="quiet" onClick={() => setOpen(false)}>
							Cancel
						</button>
						<button type="submit" class="strong">
							Add
						</button>
					</div>
				</form>
			</Dialog>
		</>
	);
}
