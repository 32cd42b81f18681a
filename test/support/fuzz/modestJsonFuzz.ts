import fc from 'fast-check';
import { isModestJson } from '../../../engine/src/http/webhook/isModestJson';
import { fuzzed } from './fuzzed';
import { mangled } from './mangled';

const deepest = 64;
const mostTokens = 400;

/** JSON whose nesting is about as deep as may be, with brackets and quotes in its texts, too. */
const anyJson: fc.Arbitrary<Buffer> = fc
	.record({
		levels: fc.oneof(fc.nat({ max: 8 }), fc.integer({ min: deepest - 2, max: deepest + 2 })),
		kinds: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
		inside: fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ']', '}', ',', ':', 'é', 'x') }),
			fc.array(fc.constant(0), { minLength: mostTokens - 20, maxLength: mostTokens + 20 }),
		),
	})
	.map(({ levels, kinds, inside }) => {
		let value: unknown = inside;
		for (let level = 0; level < levels; level++)
			value = kinds[level % kinds.length] === true ? [value] : { '[{"': value };
		return Buffer.from(JSON.stringify(value));
	});

const bytes = fc.oneof(
	{ weight: 3, arbitrary: anyJson },
	{ weight: 3, arbitrary: mangled(anyJson) },
	{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((all) => Buffer.from(all)) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.constantFrom('[', '{', '"', '\\', ']', '}', ',', ':', '0'), { maxLength: 300 })
			.map((all) => Buffer.from(all.join(''))),
	},
);

/** Levels and tokens of what JSON.parse makes of it; `null` = it is not JSON. */
function measured(json: Buffer): { readonly levels: number; readonly tokens: number } | null {
	let value: unknown;
	try {
		value = JSON.parse(json.toString());
	} catch {
		return null;
	}
	let tokens = 0;
	const levelsOf = (part: unknown): number => {
		if (typeof part !== 'object' || part === null) return 0;
		const members: readonly unknown[] = Object.values(part);
		const isList = Array.isArray(part);
		// A bracket, a comma between any two, and a colon in each member.
		tokens += 1 + Math.max(0, members.length - 1) + (isList ? 0 : members.length);
		return 1 + Math.max(0, ...members.map(levelsOf));
	};
	return { levels: levelsOf(value), tokens };
}

/** What is called modest may be walked, and nothing is refused that Meta could send. */
export const modestJsonFuzz = fuzzed({
	name: 'what is called modest JSON nests 64 deep at most and has no more tokens than it may',
	any: bytes,
	real: (json) => isModestJson(json, mostTokens),
	// Counts the brackets of texts, too.
	spoilt: (json) => json.filter((byte) => byte === 0x5b || byte === 0x7b).length <= deepest,
	fault(json, modest) {
		const size = measured(json);
		if (size === null) return typeof modest === 'boolean' ? null : 'it gave no answer';
		// A name that comes twice is one member of what is parsed, so tokens are counted from below.
		const mayBe = size.levels <= deepest && size.tokens <= mostTokens;
		const isTold = Buffer.from(JSON.stringify(JSON.parse(json.toString()))).equals(json);
		if (modest === true && !mayBe) return `modest with ${JSON.stringify(size)}`;
		return modest === false && mayBe && isTold ? `refused with ${JSON.stringify(size)}` : null;
	},
});
