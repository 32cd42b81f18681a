import { checkWait, waitUntil, waitVersions } from '../native/wait';
import { durationText } from '../durationText';
import type { JsonObject } from '../../../../cloud-api/json';
import type { NodeKind } from './nodeKind';

const day = 24 * 60 * 60 * 1000;

/** n8n's Wait: rests for an interval or until a point in time, years included. */
export const wait: NodeKind = {
	type: 'wait',
	versions: waitVersions,
	problems: (parameters, { typeVersion }) => checkWait(parameters, typeVersion),
	behaviour: (saved, { typeVersion }) => ({
		outputs: ['Next'],
		rests: true,
		longestRest: intervalOf(saved, typeVersion),
		enter: ({ parameters, now, zone }) => {
			const end = waitUntil({ parameters, typeVersion, now, timezone: zone });
			if (end.kind === 'fail') return end;
			return {
				kind: 'rest',
				until: end.until,
				memory: {},
				acts: [],
				reason:
					end.until < now
						? `waits for nothing: ${new Date(end.until).toISOString()} has passed`
						: `waits ${durationText(end.until - now)}, until ${new Date(end.until).toISOString()}`,
			};
		},
		due: ({ json }) => ({ kind: 'leave', output: 0, json, acts: [], reason: 'the time has come' }),
	}),
};

/** How long a fixed interval is; a date or an expression may be any time away, a day for the 24 h warning. */
function intervalOf(saved: JsonObject, typeVersion: number): number {
	const isFixed = !Object.values(saved).some(
		(value) => typeof value === 'string' && value.startsWith('='),
	);
	if (!isFixed || saved['resume'] === 'specificTime') return day;
	const end = waitUntil({ parameters: saved, typeVersion, now: 0, timezone: 'UTC' });
	return end.kind === 'until' ? end.until : day;
}
