/** The business on the other side of every chat: its number, its account and what it proves itself with. */
export interface Business {
	readonly accessToken: string;
	readonly phoneNumberId: string;
	readonly wabaId: string;
	readonly displayPhoneNumber: string;
	readonly verifiedName: string;
}

/** What Graph calls may change about the number. */
export interface NumberState {
	registered: boolean;
	twoStepPin: string | undefined;
	requestedName: string | undefined;
	username: string | undefined;
	searchVisibility: string | undefined;
	webhookConfiguration: unknown;
	settings: Readonly<Record<string, unknown>>;
	officialAccount: 'NOT_STARTED' | 'IN_REVIEW';
}

export const newNumberState = (): NumberState => ({
	registered: true,
	twoStepPin: undefined,
	requestedName: undefined,
	username: undefined,
	searchVisibility: undefined,
	webhookConfiguration: undefined,
	settings: { calling: { status: 'DISABLED' } },
	officialAccount: 'NOT_STARTED',
});
