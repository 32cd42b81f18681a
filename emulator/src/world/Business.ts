import type { Throughput } from '../limits/throughput';
import type { Rating } from '../quality/ratingOf';

/** The business on the other side of every chat: its number, its account and what it proves itself with. */
export interface Business {
	readonly accessToken: string;
	/** The Meta app whose webhooks and tokens these are. */
	readonly appId: string;
	readonly appName: string;
	/** Signs every webhook; with the app's id it is the app's own token, `id|secret`. */
	readonly appSecret: string;
	/** The portfolio that owns the account. */
	readonly businessId: string;
	/** The number as an object of the account. */
	readonly accountNumberId: string;
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
	settings: Readonly<Record<string, unknown>>;
	/** The public key, as PEM, that Flows of this number are encrypted with. */
	encryptionKey: string | undefined;
	officialAccount: 'NOT_STARTED' | 'PENDING' | 'CANCELLED';
	/** What was asked of the WhatsApp Business app, each once. */
	readonly synced: Set<string>;
	/** What customers make of it. */
	quality: Rating;
	/** So many people complained that nothing may be sent outside windows (131048). */
	spamLimited: boolean;
	throughput: Throughput;
	/** Until when it is being upgraded and cannot be used (131057). */
	restsUntil: number;
	/** When it was registered or deregistered, to count to Meta's ten in 72 hours. */
	readonly registrations: number[];
}

export const newNumberState = (): NumberState => ({
	registered: true,
	twoStepPin: undefined,
	requestedName: undefined,
	username: undefined,
	searchVisibility: undefined,
	settings: {
		calling: {
			status: 'DISABLED',
			call_icon_visibility: 'DEFAULT',
			callback_permission_status: 'DISABLED',
		},
		storage_configuration: { status: 'DEFAULT' },
	},
	encryptionKey: undefined,
	officialAccount: 'NOT_STARTED',
	synced: new Set(),
	quality: 'GREEN',
	spamLimited: false,
	throughput: 'STANDARD',
	restsUntil: 0,
	registrations: [],
});
