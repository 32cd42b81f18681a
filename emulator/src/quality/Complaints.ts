/** A customer blocked the business or reported it; the template is the one it was about. */
export interface Complaint {
	readonly personId: string;
	readonly at: number;
	readonly templateId: string | undefined;
}

/** Everything customers have complained of. */
export class Complaints {
	readonly #all: Complaint[] = [];

	add(complaint: Complaint): void {
		this.#all.push(complaint);
	}

	/** How many people complained after that time and before another, of one template or of anything. */
	people(after: number, templateId?: string, before = Infinity): number {
		const those = this.#all.filter(
			({ at, templateId: about }) =>
				at > after && at < before && (templateId === undefined || about === templateId),
		);
		return new Set(those.map(({ personId }) => personId)).size;
	}
}
