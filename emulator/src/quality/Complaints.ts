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

	/** How many people complained after that time, of one template or of anything. */
	people(after: number, templateId?: string): number {
		const those = this.#all.filter(
			(one) => one.at > after && (templateId === undefined || one.templateId === templateId),
		);
		return new Set(those.map(({ personId }) => personId)).size;
	}
}
