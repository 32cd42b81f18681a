import { useEffect, useState } from 'preact/hooks';
import type { ClockReading } from '../../src/clock/EmulatorClock';

const read = (clock: ClockReading): number =>
	clock.running ? Date.now() + clock.offsetMs : clock.now;

/** The emulator's time, every second while its clock runs. */
export function useNow(clock: ClockReading): number {
	const [now, setNow] = useState(() => read(clock));
	useEffect(() => {
		setNow(read(clock));
		if (!clock.running) return undefined;
		const ticking = setInterval(() => setNow(read(clock)), 1000);
		return () => clearInterval(ticking);
	}, [clock]);
	return now;
}
