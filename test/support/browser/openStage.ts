import type { Browser } from 'playwright-core';
import type { World } from '../world/createWorld';
import { demoWorld } from './demoWorld';
import { PhonesPage } from './PhonesPage';

/** A demo world of its own and the phone page open on it. */
export interface Stage {
	readonly world: World;
	readonly phones: PhonesPage;
	close(): Promise<void>;
}

/** Opens both or neither: a server left open would keep the test run from ending. */
export async function openStage(
	browser: Browser,
	options: Parameters<typeof PhonesPage.open>[2] = {},
	makeWorld: () => Promise<World> = demoWorld,
): Promise<Stage> {
	const world = await makeWorld();
	try {
		const phones = await PhonesPage.open(browser, world, options);
		return {
			world,
			phones,
			async close() {
				await phones.close();
				await world.close();
			},
		};
	} catch (cause) {
		await world.close();
		throw cause;
	}
}
