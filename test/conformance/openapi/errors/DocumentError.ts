/** A place where the document is wrong or older than Graph, and who says so. */
export interface DocumentError {
	/** Names of requests of ours that meet it. */
	readonly requests: RegExp;
	/** What the validator finds there. */
	readonly finding: RegExp;
	readonly why: string;
	readonly source: `https://${string}`;
}

export const docs = 'https://developers.facebook.com/docs/whatsapp';
