import { WayfareError } from '../../../errors/WayfareError';
import type { LaneAddress } from '../../../host/host';
import type { RunnerParts } from '../../../runner/runner';
import type { ContactAddress } from '../schemas/contactAddress';

/**
 * The lane of a contact as a caller names it.
 * @throws WayfareError `contact.unknown` for an id that is nobody’s, `event.number-missing` when it could be any number.
 */
export function laneOf(
	{ contact, phoneNumberId }: ContactAddress,
	{ host, config }: RunnerParts,
): LaneAddress {
	if ('id' in contact) {
		if (host.records.contact(contact.id) === null)
			throw new WayfareError('contact.unknown', `There is no contact “${contact.id}”`);
		return { kind: 'contact', contactId: contact.id };
	}
	const [only, ...others] = config.phoneNumberIds;
	const number = phoneNumberId ?? (others.length === 0 ? only : undefined);
	if (number === undefined)
		throw new WayfareError(
			'event.number-missing',
			`This runner has ${config.phoneNumberIds.length} numbers`,
		);
	if (!config.phoneNumberIds.includes(number))
		throw new WayfareError(
			'event.number-missing',
			`This runner does not act for the number “${number}”`,
		);
	return { kind: 'identity', phoneNumberId: number, identity: contact, profileName: null };
}
