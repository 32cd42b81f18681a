import type { Brake } from './Brake';

/** The circuit that stops the whole runner; `null` = something can be sent. */
export const stoppedBy = (brakes: readonly Brake[]): Brake | null =>
	brakes.find(({ reach, release }) => reach.kind === 'runner' && release.kind === 'probe') ?? null;

/** Until when all sending pauses (ms UTC); `null` = it does not. */
export function pausedUntil(brakes: readonly Brake[]): number | null {
	const ends = brakes.flatMap(({ reach, release }) =>
		reach.kind === 'runner' && release.kind === 'time' ? [release.next] : [],
	);
	return ends.length === 0 ? null : Math.max(...ends);
}
