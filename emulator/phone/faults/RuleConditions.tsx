import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

const ways = [
	{ how: 'always', words: 'Every time' },
	{ how: 'nth', words: 'The nth time' },
	{ how: 'rate', words: 'At a rate' },
] as const;

/** How often a rule strikes, and for whom. */
export function RuleConditions({ inbound }: { readonly inbound: boolean }): VNode {
	const [how, setHow] = useState<(typeof ways)[number]['how']>('always');
	return (
		<>
			<fieldset>
				<legend>How often</legend>
				{ways.map((way) => (
					<label key={way.how} class="row">
						<span>{way.words}</span>
						<input
							type="radio"
							name="how"
							value={way.how}
							checked={how === way.how}
							onChange={() => setHow(way.how)}
						/>
					</label>
				))}
			</fieldset>
			{how === 'nth' && (
				<label>
					Which, counted from 1
					<input
						name="nth"
						required
						inputMode="numeric"
						pattern="[1-9]\d*(\s*,\s*[1-9]\d*)*"
						title="One number or several, such as 2, 5"
						autocomplete="off"
						dir="ltr"
						defaultValue="1"
					/>
				</label>
			)}
			{how === 'rate' && (
				<label>
					Percent
					<input
						name="percent"
						type="number"
						required
						min={0}
						max={100}
						step="any"
						defaultValue={10}
					/>
				</label>
			)}
			<details>
				<summary>Only for some, or for a while</summary>
				<label>
					Customer
					<input name="customer" autocomplete="off" dir="auto" placeholder="number, user id…" />
				</label>
				<label>
					Type of message
					<input name="messageType" autocomplete="off" dir="ltr" placeholder="text, template…" />
				</label>
				{!inbound && (
					<label>
						Template
						<input name="template" autocomplete="off" dir="ltr" />
					</label>
				)}
				<label>
					At most so many times
					<input name="times" type="number" min={1} />
				</label>
				<label>
					From
					<input name="from" autocomplete="off" dir="ltr" placeholder="PT5M" />
				</label>
				<label>
					Until
					<input
						name="until"
						autocomplete="off"
						dir="ltr"
						placeholder="PT10M"
						aria-describedby="window-hint"
					/>
				</label>
				<p class="hint" id="window-hint">
					Of the demo clock: 2026-11-20T12:00:00Z, or since the rule was set: PT10M
				</p>
			</details>
		</>
	);
}
