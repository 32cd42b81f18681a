import { operations, type OperationId } from '../../../../cloud-api/catalogue';

/** A place where the document is wrong or older than Graph, and who says so. */
export interface DocumentError {
	/** Names of requests of ours that meet it. */
	readonly requests: RegExp;
	/** What the validator finds there. */
	readonly finding: RegExp;
	readonly why: string;
	/** The page of Meta that has it otherwise. */
	readonly source: `https://${string}`;
}

export const docs = 'https://developers.facebook.com/docs/whatsapp';

/** An error that a single operation meets, whose page is the one its row of the catalogue names. */
export const errorOf = (id: OperationId, finding: RegExp, why: string): DocumentError => ({
	requests: new RegExp(`^${id.replace('.', '\\.')}$`),
	finding,
	why,
	source: operations[id].docs,
});
