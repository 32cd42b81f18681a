import { useEffect, useRef, useState } from 'preact/hooks';
import { emulatorApi } from '../state/emulatorApi';
import { entriesOf, type LogEntry } from './LogEntry';

/** Of a burst of news only the last is looked after. */
const calmMs = 250;

interface SeenLog {
	/** Undefined until the first look. */
	readonly entries: readonly LogEntry[] | undefined;
	/** Why the last look failed; empty when it did not. */
	readonly problem: string;
}

/** The newest lines of the log, looked up again when there is news. */
export function useLog(news: number): SeenLog {
	const [seen, setSeen] = useState<SeenLog>({ entries: undefined, problem: '' });
	const first = useRef(true);
	useEffect(() => {
		const look = (): void =>
			void emulatorApi
				.log()
				.then((page) => setSeen({ entries: entriesOf(page), problem: '' }))
				.catch((cause: unknown) =>
					setSeen(({ entries }) => ({
						entries,
						problem: cause instanceof Error ? cause.message : String(cause),
					})),
				);
		if (first.current) {
			first.current = false;
			look();
			return undefined;
		}
		const waiting = setTimeout(look, calmMs);
		return () => clearTimeout(waiting);
	}, [news]);
	return seen;
}
