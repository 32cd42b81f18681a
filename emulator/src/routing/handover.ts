import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { accountChange, numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import { digitsOf } from '../world/People';
import type { Person } from '../world/Person';
import type { ThreadOwner } from './ThreadBook';

/** A conversation changes hands, and `messaging_handovers` says so; it has no `metadata` with the number. */
export function handOver(
	emulation: Emulation,
	person: Person,
	owner: ThreadOwner,
	how: 'control_passed' | 'control_taken',
	note?: string,
): void {
	const { business, clock } = emulation;
	emulation.threads.give(person.id, owner, clock.now());
	emulation.webhooks.enqueue(
		how.replace('_', ' '),
		accountChange(business, clock.now(), 'messaging_handovers', {
			messaging_product: 'whatsapp',
			type: how,
			recipient: {
				display_phone_number: digitsOf(business.displayPhoneNumber),
				phone_number_id: business.phoneNumberId,
			},
			sender: {
				...(person.waId === undefined ? {} : { phone_number: person.waId }),
				user_id: person.userId,
			},
			timestamp: String(Math.floor(clock.now() / 1000)),
			[how]: {
				new_owner_role: owner === 'us' ? emulation.threads.role : owner,
				...(note === undefined ? {} : { metadata: note }),
			},
		}),
	);
}

/** The same news for somebody who only listens: in the field `standby`. */
export function asStandby(emulation: Emulation, change: JsonObject): JsonObject {
	const value = valueOf(change);
	const { messaging_product: _product, metadata: _metadata, ...news } = value;
	return numberChange(emulation.business, 'standby', { standby: news });
}

function valueOf(change: JsonObject): JsonObject {
	const [entry] = Array.isArray(change['entry']) ? change['entry'].filter(isJsonObject) : [];
	const changes = entry?.['changes'];
	const [first] = Array.isArray(changes) ? changes.filter(isJsonObject) : [];
	const value = first?.['value'];
	return isJsonObject(value) ? value : {};
}
