import type { z } from 'zod';
import { serviceWindowMs, windowOpen } from '../../../core/contact';
import type { LaneState } from '../../../core/laneState';
import type { contact } from '../schemas/contact';
import { isoTime, isoTimeOrNull } from './isoTime';

/** A contact and who answers it, as of `now`. */
export function contactView(lane: LaneState, now: number): z.input<typeof contact> {
	const person = lane.contact;
	const closes = person.lastInboundAt === null ? null : person.lastInboundAt + serviceWindowMs;
	return {
		id: person.id,
		phoneNumberId: person.phoneNumberId,
		identity: person.identity,
		profileName: person.profileName,
		zone: person.zone,
		firstSeenAt: isoTime(person.firstSeenAt),
		lastMessageAt: isoTimeOrNull(person.lastInboundAt),
		windowClosesAt: windowOpen(person, now) ? isoTimeOrNull(closes) : null,
		attributes: person.attributes,
		tags: [...person.tags],
		consent: { ...person.consent, at: isoTimeOrNull(person.consent.at) },
		owner: owner(lane),
		runs: lane.runs.map((run) => ({
			id: run.id,
			journeyId: run.journeyId,
			startedAt: isoTime(run.startedAt),
			wakesAt: isoTimeOrNull(run.deadline),
		})),
	};
}

function owner({ owner }: LaneState): z.input<typeof contact>['owner'] {
	if (owner.kind === 'automation')
		return { kind: 'automation', escalationId: null, agent: null, since: null };
	return {
		kind: 'human',
		escalationId: owner.escalationId,
		agent: owner.agent,
		since: isoTime(owner.since),
	};
}
