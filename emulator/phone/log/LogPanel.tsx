import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Choices } from '../chat/Choices';
import { Problem } from '../chat/Problem';
import { filtered, showing, type LogEntry, type Showing } from './LogEntry';
import { LogLine } from './LogLine';
import { useLog } from './useLog';

interface Props {
	readonly news: number;
	readonly onClose: () => void;
}

/** Every call and webhook, newest first, with a filter; a line opens to show its shape and what differs. */
export function LogPanel({ news, onClose }: Props): VNode {
	const { entries, problem } = useLog(news);
	const [shown, setShown] = useState<Showing>('all');
	const [words, setWords] = useState('');
	const [opened, setOpened] = useState<string>();
	const lines = filtered(entries ?? [], shown, words);
	return (
		<>
			<div class="log-filter">
				<label>
					Show
					<select value={shown} onChange={(event) => setShown(kindOf(event.currentTarget.value))}>
						{Object.entries(showing).map(([kind, name]) => (
							<option key={kind} value={kind}>
								{name}
							</option>
						))}
					</select>
				</label>
				<label>
					Containing
					<input
						value={words}
						placeholder="message.send, 131047, status read"
						onInput={(event) => setWords(event.currentTarget.value)}
					/>
				</label>
			</div>
			<p class="hint" role="status">
				{problem === '' && standing(entries, lines.length)}
			</p>
			<Problem words={problem} />
			<div class="log-lines" role="region" aria-label="Entries" tabIndex={0}>
				{entries !== undefined && lines.length === 0 && (
					<p class="empty">
						{entries.length === 0
							? 'Nothing went over the wire yet. Write something as a customer, or make a call.'
							: 'Nothing here has these words and is of this kind.'}
					</p>
				)}
				<ol>
					{lines.map((entry) => (
						<LogLine
							key={entry.key}
							entry={entry}
							open={opened === entry.key}
							onToggle={() => setOpened(opened === entry.key ? undefined : entry.key)}
						/>
					))}
				</ol>
			</div>
			<Choices onCancel={onClose} />
		</>
	);
}

const standing = (entries: readonly LogEntry[] | undefined, shown: number): string =>
	entries === undefined
		? 'One moment…'
		: `${shown} of the last ${entries.length} entries, newest first`;

const kindOf = (value: string): Showing =>
	value === 'call' || value === 'webhook' || value === 'failed' || value === 'problems'
		? value
		: 'all';
