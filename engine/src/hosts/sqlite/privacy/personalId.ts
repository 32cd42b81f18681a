import type { Identity as WireIdentity } from '../../../../../cloud-api/webhooks/event';
import type { Identity } from '../../../core/contact';
import type { NewEvent } from '../../../host/host';

/** Something that leads to a person, or to what was said with them. */
export interface PersonalId {
	readonly kind: keyof Identity | 'key' | 'message' | 'effect';
	readonly value: string;
}

/** The names of a person in an event. */
export function identitiesOf({ lane, body }: NewEvent): readonly PersonalId[] {
	const wire: WireIdentity | undefined =
		body.kind === 'status'
			? body.status.identity
			: body.kind === 'unknown'
				? body.about?.identity
				: undefined;
	const own = lane?.kind === 'identity' ? idsOf(lane.identity) : [];
	return [...own, ...(wire === undefined ? [] : idsOf({ ...wire, ...numberOf(wire) }))];
}

/** The names of a person, each with its kind. */
export const idsOf = (identity: Identity): readonly PersonalId[] =>
	(['waId', 'userId', 'parentUserId', 'username'] as const).flatMap((kind) => {
		const value = identity[kind];
		return value === undefined ? [] : [{ kind, value }];
	});

const numberOf = ({ waId, phone }: WireIdentity): Identity => {
	const number = waId ?? phone;
	return number === undefined ? {} : { waId: number };
};
