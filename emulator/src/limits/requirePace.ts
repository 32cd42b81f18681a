import { GraphFault } from '../graph/GraphFault';
import type { Emulation } from '../world/Emulation';
import { throughputs } from './throughput';

/** How many messages the number may send and get in a second. */
export const messagesPerSecond = ({ limits, number }: Emulation): number => {
	const { messagesPerSecond: most } = limits.current;
	return most === 'byThroughput' ? throughputs[number.throughput] : (most ?? Infinity);
};

/** @throws GraphFault 131057 while the number is being upgraded, 130429 beyond its messages a second. */
export function requireThroughput(emulation: Emulation): void {
	const { limits, number, clock } = emulation;
	const now = clock.now();
	if (number.restsUntil > now) {
		throw new GraphFault(131057, 'The number is being upgraded: try again in a minute.');
	}
	const most = messagesPerSecond(emulation);
	if (limits.messages.countAfter(now - 1000) < most) return;
	throw new GraphFault(
		130429,
		`The number sends and gets ${most} messages a second; these are in use.${advice(emulation)}`,
	);
}

/** @throws GraphFault 131056 when this person has been sent too much too fast. */
export function requirePairPace(emulation: Emulation, personId: string): void {
	const { limits, clock } = emulation;
	const { pair } = limits.current;
	if (pair === null) return;
	const waitMs = limits.pair.freeAt(personId, pair) - clock.now();
	if (waitMs <= 0) return;
	throw new GraphFault(
		131056,
		`${pair.burst} messages at once and one each ${pair.everySeconds} s may go to one person; ` +
			`the next in ${Math.ceil(waitMs / 1000)} s.${advice(emulation)}`,
	);
}

/** On a standing clock no second ever passes by itself: say so, or the refusal seems to last for ever. */
const advice = ({ clock }: Emulation): string =>
	clock.running
		? ''
		: ' The emulator’s clock stands: advance it, or choose other limits (emulator/README.md, "Limits").';

/** Counts a message to somebody, once it is taken. */
export function spendPace({ limits, clock }: Emulation, personId: string): void {
	const now = clock.now();
	limits.messages.add(now);
	if (limits.current.pair !== null) limits.pair.spend(personId, limits.current.pair, now);
}
