/** Meta's lifecycle: https://developers.facebook.com/docs/whatsapp/flows/reference/lifecycle */
export type FlowStatus = 'DRAFT' | 'PUBLISHED' | 'DEPRECATED' | 'THROTTLED' | 'BLOCKED';

/** A flow of the account, with the screens being worked on and those customers get. */
export interface Flow {
	readonly id: string;
	readonly name: string;
	readonly status: FlowStatus;
	readonly categories: readonly string[];
	readonly endpointUri?: string;
	readonly applicationId?: string;
	/** The Flow JSON as it was last uploaded; undefined until then. */
	readonly draftJson?: string;
	/** The Flow JSON as it was last published; it stays when a new draft is begun. */
	readonly publishedJson?: string;
	readonly updatedAt: number;
	/** Changes with every new preview link. */
	readonly previewToken: string;
	readonly previewExpiresAt: number;
}

/** A flow given to the emulator from the start or by a test. */
export interface FlowDefinition {
	readonly name: string;
	/** Flow JSON, as text or as the object it stands for. */
	readonly json: string | object;
	/** A made-up one unless given. */
	readonly id?: string;
	readonly categories?: readonly string[];
	readonly endpointUri?: string;
	/** Published unless this says otherwise. */
	readonly status?: 'DRAFT' | 'PUBLISHED';
}
