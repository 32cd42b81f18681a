import { GraphFault } from '../graph/GraphFault';
import type { Emulation } from '../world/Emulation';
import type { RestrictionType } from './Restriction';

/** Whether Meta forbids this now. */
export const isRestricted = ({ account, clock }: Emulation, type: RestrictionType): boolean =>
	account.restrictions.some((one) => one.type === type && one.until > clock.now());

/**
 * @throws GraphFault 131031 while the account is locked, 368 while it is restricted in this.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export function requireAccount(emulation: Emulation, ...types: readonly RestrictionType[]): void {
	if (emulation.account.locked) {
		throw new GraphFault(131031, 'The account is locked for violating a policy of WhatsApp.');
	}
	const type = types.find((one) => isRestricted(emulation, one));
	if (type === undefined) return;
	throw new GraphFault(368, `The account is restricted for violating a policy: ${type}.`);
}
