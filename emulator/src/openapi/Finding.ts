/** A place where something differs from what Meta's document says of it. */
export interface Finding {
	readonly where: 'request' | 'answer' | 'webhook';
	/** The place and what is wrong there, without what was written. */
	readonly finding: string;
	/** The document is known to be wrong here; who says so. */
	readonly excuse?: { readonly why: string; readonly source: string };
}

/** What came of holding something against the document; undefined when the document does not describe it. */
export type Findings = readonly Finding[] | undefined;
