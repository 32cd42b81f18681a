/** What Graph calls may change about the WhatsApp Business Account. */
export interface AccountState {
	name: string;
	/** Meta's number of a time zone; 1 is Los Angeles. */
	timezoneId: string;
	/** Whether template analytics were switched on; Meta lets nobody switch them off again. */
	insights: boolean;
}

export const newAccountState = (name: string): AccountState => ({
	name,
	timezoneId: '1',
	insights: false,
});
