import type { z } from 'zod';
import { isJsonObject } from '../../../../../cloud-api/json';
import type { Fact } from '../../../core/fact';
import type { LaneState } from '../../../core/laneState';
import { WayfareError } from '../../../errors/WayfareError';
import type { History } from '../../../host/histories';
import { effectSentence } from '../../../replay/effectSentence';
import { eventSentence } from '../../../replay/eventSentence';
import { momentOf } from '../../../replay/momentOf';
import type { Build, Came, ReplayedStep } from '../../../replay/replay';
import { replayAll } from '../../../replay/replayAll';
import type { replayed, replayStep } from '../schemas/replay';
import { isoTime, isoTimeOrNull } from './isoTime';

/** Which steps are asked for: a page of them, or the one at a moment. */
export interface ReplayQuery {
	readonly limit: number;
	readonly after?: string;
	readonly at?: string;
}

/**
 * A history decided again by this build, and the steps that were asked for.
 * @throws WayfareError `replay.moment` when nothing is kept of the moment.
 */
export async function replayView(
	history: History,
	build: Build,
	{ limit, after = '0', at }: ReplayQuery,
): Promise<z.input<typeof replayed>> {
	const { contactId, earlier, steps: kept } = history;
	const only = at === undefined ? null : knownMoment(history, at);
	const from = Number(after);
	const { first, steps } = await replayAll(history, build, ({ nth }) =>
		only === null ? nth > from && nth <= from + limit : nth === only,
	);
	return {
		contactId,
		events: kept.length,
		earlier,
		begins: isoTimeOrNull(kept[0]?.now ?? null),
		firstOtherwise: first && { nth: first.nth, eventId: first.recorded.event.id },
		items: steps.map((step) => stepView(step, build, only !== null)),
		next: only === null && from + limit < kept.length ? String(from + limit) : null,
	};
}

function knownMoment(history: History, at: string): number {
	const nth = momentOf(history, at);
	if (typeof nth === 'number') return nth;
	const begins = history.steps[0];
	throw new WayfareError(
		'replay.moment',
		nth === undefined
			? `“${at}” is neither an event (e12) nor a time (2026-03-02T10:00:00Z)`
			: begins === undefined
				? `Nothing is kept of ${history.contactId}`
				: `Nothing is kept of ${at}: what is kept begins with ${begins.event.id} at ${isoTime(begins.now)}`,
	);
}

function stepView(
	{ nth, recorded, came, after }: ReplayedStep,
	build: Build,
	withState: boolean,
): z.input<typeof replayStep> {
	const { event, now, facts } = recorded;
	const state: unknown = after;
	return {
		nth,
		eventId: event.id,
		at: isoTime(now),
		kind: event.kind,
		event: eventSentence(event),
		same: came.kind === 'same',
		otherwise: otherwise(came),
		facts: facts.map(told),
		asked:
			came.kind === 'thrown'
				? []
				: came.decision.effects.map((effect) => ({
						effectId: effect.id,
						node: effect.node,
						what: effectSentence(effect),
					})),
		owner: ownerOf(after),
		rests: after.runs.map(({ id, journeyId, version, at, deadline }) => ({
			runId: id,
			journeyId,
			version,
			node: build.version(journeyId, version)?.steps.get(at)?.name ?? at,
			until: isoTimeOrNull(deadline),
		})),
		state: withState && isJsonObject(state) ? state : null,
	};
}

function otherwise(came: Came): z.input<typeof replayStep>['otherwise'] {
	switch (came.kind) {
		case 'same':
			return null;
		case 'thrown':
			return { why: `This build throws ${came.reason}`, facts: [] };
		case 'other': {
			const gone =
				came.missing.length === 0
					? ''
					: `; it does not have, or compiles otherwise, ${came.missing.join(', ')}`;
			return { why: `This build decides otherwise${gone}`, facts: came.decision.facts.map(told) };
		}
	}
}

const told = ({ kind, node, reason }: Fact) => ({ kind, node, reason });

const ownerOf = ({ owner }: LaneState): string =>
	owner.kind === 'automation' ? 'the journeys' : (owner.agent ?? 'a person, who has not come yet');
