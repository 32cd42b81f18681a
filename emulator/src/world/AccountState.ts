import type { Restriction } from '../account/Restriction';

/** What Graph calls and Meta may change about the WhatsApp Business Account. */
export interface AccountState {
	name: string;
	/** Meta's number of a time zone; 1 is Los Angeles. */
	timezoneId: string;
	/** Whether template analytics were switched on; Meta lets nobody switch them off again. */
	insights: boolean;
	/** What Meta forbids it for a policy violation (368). */
	restrictions: readonly Restriction[];
	/** Whether Meta has locked it (131031). */
	locked: boolean;
	/** Whether its way to pay is broken: nothing that is charged goes out (131042). */
	paymentTrouble: boolean;
}

export const newAccountState = (name: string): AccountState => ({
	name,
	timezoneId: '1',
	insights: false,
	restrictions: [],
	locked: false,
	paymentTrouble: false,
});
