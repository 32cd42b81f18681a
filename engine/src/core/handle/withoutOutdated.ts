import type { Effect } from '../effect';
import { tooLateBy } from '../lateness';
import { withFact, type Turn } from '../turn';
import { placeOf } from './onResult';

/** Of the late messages of a run that want only the newest sent, leaves the newest: one nudge and not three. */
export function withoutOutdated(turn: Turn): Turn {
	const outdated = turn.effects.filter((effect) =>
		turn.effects.some((newer) => replaces(newer, effect, turn.now)),
	);
	const without = {
		...turn,
		effects: turn.effects.filter((effect) => !outdated.includes(effect)),
	};
	return outdated.reduce(
		(before: Turn, effect) =>
			withFact(before, {
				kind: 'effect.cancelled',
				...placeOf(effect),
				reason: 'Not sent: it is late, and a newer message of its run goes out',
				data: { effectId: effect.id },
			}),
		without,
	);
}

/** Messages of one timer belong together; those of a later timer make it outdated. */
const replaces = (newer: Effect, effect: Effect, now: number): boolean =>
	newer.kind === 'send' &&
	effect.kind === 'send' &&
	effect.late?.policy === 'newest' &&
	tooLateBy(effect, now) !== null &&
	newer.runId === effect.runId &&
	(newer.dueAt ?? -Infinity) > (effect.dueAt ?? Infinity);
