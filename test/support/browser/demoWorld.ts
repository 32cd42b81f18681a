import { createWorld, type World } from '../world/createWorld';
import { readyMadeDocument, readyMadeIds } from '../journeys/readyMade';

/** When the demo worlds begin: a Monday noon in Madrid. */
export const mondayNoon = Date.parse('2026-11-23T12:00:00+01:00');

/** A world on a standing clock with the five ready-made journeys published. */
export async function demoWorld(): Promise<World> {
	const world = await createWorld({ at: mondayNoon, emulator: { verifiedName: 'Luna' } });
	// The escalation first: the keyword journey calls it.
	for (const id of new Set(['escalation', ...readyMadeIds]))
		await world.publish(id, readyMadeDocument(id));
	return world;
}
