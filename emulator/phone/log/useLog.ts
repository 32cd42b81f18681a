import { useEffect, useRef, useState } from 'preact/hooks';
import { emulatorApi } from '../state/emulatorApi';
import { entriesOf, type LogEntry } from './LogEntry';

/** Of a burst of news only the last is looked after. */
const calmMs = 250;

/** The newest lines of the log, looked up again when there is news; undefined until the first look. */
export function useLog(news: number): readonly LogEntry[] | undefined {
	const [entries, setEntries] = useState<readonly LogEntry[]>();
	const first = useRef(true);
	useEffect(() => {
		const look = (): void => void emulatorApi.log().then((page) => setEntries(entriesOf(page)));
		if (first.current) {
			first.current = false;
			look();
			return undefined;
		}
		const waiting = setTimeout(look, calmMs);
		return () => clearTimeout(waiting);
	}, [news]);
	return entries;
}
