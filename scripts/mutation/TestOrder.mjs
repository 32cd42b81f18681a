/**
 * In which order tests are asked about a mutant: first those that noticed the latest ones, because what is broken next
 * stands beside what was broken last; then the quick ones.
 */
export class TestOrder {
	/** What each test reaches, which tests have to run for that, and how long it takes. */
	#seen;
	/** When each test last noticed one. */
	#noticedAt = new Map();
	#count = 0;

	constructor(seen) {
		this.#seen = seen.map((each, index) => ({ ...each, index, reached: new Set(each.reached) }));
	}

	/** The numbers of the tests that are concerned. */
	of(isConcerned) {
		const concerned = this.#seen
			.filter(isConcerned)
			.toSorted((a, b) => this.#latest(b) - this.#latest(a) || a.ms - b.ms);
		return [...new Set(concerned.flatMap(({ chosen }) => chosen))];
	}

	/** How long a test may take before it counts as one that does not come to an end (ms); -1 = the mutant has undone it. */
	limitOf(test) {
		return (this.#seen[test]?.ms ?? 0) * 10 + 3000;
	}

	/** `undefined` = no test in particular did. */
	noticedBy(test) {
		if (test !== undefined) this.#noticedAt.set(test, ++this.#count);
	}

	#latest({ index }) {
		return this.#noticedAt.get(index) ?? 0;
	}
}
