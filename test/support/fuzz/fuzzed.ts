import fc from 'fast-check';
import { checkedOf } from '../properties/checkedOf';
import type { Property } from '../properties/Property';

/** Nothing that comes from outside is worth more of a processor than this (ms). */
const mostCpu = 1000;

interface Fuzz<T> {
	readonly name: string;
	/** How many of the runs asked for it gets. */
	readonly share?: number;
	readonly any: fc.Arbitrary<T>;
	/** The real thing, and one that breaks the promise. */
	readonly real: (input: T) => unknown;
	readonly spoilt: (input: T) => unknown;
	/** What is wrong with what came of an input; `null` = nothing. */
	readonly fault: (input: T, outcome: unknown) => string | null;
	/** Prepares what all inputs share; undone by what it returns. */
	readonly around?: () => () => void;
}

/** A property of a door: whatever comes, an answer of the right kind comes of it, soon, and no exception. */
export function fuzzed<T>({
	name,
	share = 1,
	any,
	real,
	spoilt,
	fault,
	around,
}: Fuzz<T>): Property {
	return {
		name: `fuzz: ${name}`,
		share,
		async check({ runs, seed, knownBad }) {
			const undo = around?.();
			try {
				const tried = knownBad ? spoilt : real;
				const property = fc.asyncProperty(any, async (input) => {
					const before = process.cpuUsage();
					const outcome = await tried(input);
					const { user, system } = process.cpuUsage(before);
					const found = fault(input, outcome);
					if (found !== null) throw new Error(found);
					if ((user + system) / 1000 > mostCpu)
						throw new Error(`it took ${Math.round((user + system) / 1000)} ms`);
				});
				return checkedOf(await fc.check(property, { numRuns: runs, seed }), ([input]) =>
					readable(input),
				);
			} finally {
				undo?.();
			}
		},
	};
}

/** Bytes as the text they nearly are. */
function readable(input: unknown): unknown {
	if (input instanceof Uint8Array) return Buffer.from(input).toString('latin1');
	if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
	return Object.fromEntries(Object.entries(input).map(([name, part]) => [name, readable(part)]));
}
