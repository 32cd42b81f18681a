import { describe, expect, it } from '@jest/globals';
import type { Property } from './Property';

const seed = 2026;

/**
 * That properties hold in so many runs each, which is enough to notice what breaks often; `npm run proof` looks for
 * what breaks seldom.
 */
export function checkProperties(properties: readonly Property[], runs: number): void {
	describe.each(properties.map((property) => [property.name, property] as const))(
		'whatever happens, %s',
		(_name, { check, share }) => {
			it('holds', async () => {
				const asked = Math.ceil(runs * share);
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
}
