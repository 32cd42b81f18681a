import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MetaView, MetaWish } from '../../src/control/serveMeta';
import { Choices } from '../chat/Choices';
import { Problem } from '../chat/Problem';
import { emulatorApi } from '../state/emulatorApi';
import { NumberFacts } from './NumberFacts';
import { NumberSwitches } from './NumberSwitches';

interface Props {
	/** Another value means that something may have changed. */
	readonly news: number;
	readonly onClose: () => void;
}

/** How the business stands with Meta, and the switches that play Meta. */
export function NumberSheet({ news, onClose }: Props): VNode {
	const [view, setView] = useState<MetaView>();
	const [problem, setProblem] = useState('');
	const show = (asked: Promise<MetaView>): void => {
		asked
			.then((now) => {
				setView(now);
				setProblem('');
			})
			.catch((cause: unknown) =>
				setProblem(cause instanceof Error ? cause.message : String(cause)),
			);
	};
	useEffect(() => show(emulatorApi.meta()), [news]);
	return (
		<>
			{view === undefined ? (
				problem === '' && <p class="hint">One moment…</p>
			) : (
				<div class="rows number">
					<NumberFacts view={view} />
					<NumberSwitches
						view={view}
						onPlay={(wish: MetaWish) => show(emulatorApi.playMeta(wish))}
					/>
				</div>
			)}
			<Problem words={problem} />
			<Choices onCancel={onClose} />
		</>
	);
}
