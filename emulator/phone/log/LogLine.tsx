import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { wholeTime } from '../format/times';
import type { LogEntry } from './LogEntry';
import { LogDetails } from './LogDetails';

interface Props {
	readonly entry: LogEntry;
	readonly open: boolean;
	readonly onToggle: () => void;
}

/** One line of the log; pressed, it opens below itself. */
export function LogLine({ entry, open, onToggle }: Props): VNode {
	const details = useId();
	const { kind, at, title, outcome, failed, tookMs, problems } = entry;
	return (
		<li>
			<button
				type="button"
				class="log-line"
				aria-expanded={open}
				aria-controls={open ? details : undefined}
				onClick={onToggle}
			>
				<span class={`log-kind of-${kind}`}>{kind === 'call' ? 'Call' : 'Webhook'}</span>
				<bdi class="log-title">{title}</bdi>
				<span class="log-facts">
					<span class={failed ? 'bad' : ''}>{outcome}</span>
					{tookMs !== undefined && <bdi dir="ltr">{tookMs} ms</bdi>}
					{problems > 0 && (
						<span class="bad">{problems === 1 ? '1 difference' : `${problems} differences`}</span>
					)}
					<time dateTime={new Date(at).toISOString()}>{wholeTime(at)}</time>
				</span>
			</button>
			{open && (
				<div id={details} class="log-details">
					<LogDetails entry={entry} />
				</div>
			)}
		</li>
	);
}
