import { describe, expect, it } from '@jest/globals';
import { properties } from '../../support/properties/properties';

/** Enough to notice what breaks often; `npm run proof` looks for what breaks seldom. */
const runs = 150;
/** More than that takes too long where data files are opened. */
const mostRuns = 200;
const seed = 2026;

describe.each(properties.map((property) => [property.name, property] as const))(
	'whatever happens, %s',
	(_name, { check, share }) => {
		it('holds', async () => {
			const asked = Math.min(Math.ceil(runs * share), mostRuns);
			expect(await check({ runs: asked, seed, knownBad: false })).toEqual({
				runs: asked,
				broken: null,
			});
		});

		it('is missed at once where its rule is broken', async () => {
			const { broken } = await check({ runs, seed, knownBad: true });
			expect(broken).not.toBeNull();
		});
	},
);
