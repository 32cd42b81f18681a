import type { z } from 'zod';
import { brakeId, opensAt, type Brake } from '../../../effects/brakes/Brake';
import type { KeptBrake, KeptBrakes } from '../../../host/brakes';
import type { brake } from '../schemas/brake';
import { isoTime } from './isoTime';

type View = z.input<typeof brake>;

/** A brake on a line. */
export const lineBrakeView = (on: Brake): View => ({
	id: brakeId(on),
	stops: on.reach.kind,
	name: nameOf(on.reach),
	since: isoTime(on.since),
	code: on.code,
	reason: on.reason,
	release: on.release.kind,
	until: isoTime(opensAt(on)),
	held: null,
});

/** A brake on one kind of message. */
export const keptBrakeView = (on: KeptBrake, brakes: KeptBrakes): View => ({
	id: on.id,
	stops: on.reach,
	name: on.name,
	since: isoTime(on.since),
	code: on.code,
	reason: on.reason,
	release: on.release,
	until: null,
	held: brakes.held(on.id),
});

function nameOf(reach: Brake['reach']): string | null {
	switch (reach.kind) {
		case 'runner':
			return null;
		case 'account':
			return reach.account;
		case 'number':
			return reach.number;
	}
}
