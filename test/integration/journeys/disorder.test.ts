import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EmulatorOptions } from '../../../emulator/src/createEmulator';
import { readyMadeDocument, readyMadeIds } from '../../support/journeys/readyMade';
import { createWorld, type World } from '../../support/world/createWorld';
import { noticed, outcomes, playJourneys, type Progress } from './playJourneys';

const mondayNoon = Date.parse('2026-11-23T12:00:00+01:00');
const seeds = Array.from({ length: 20 }, (_none, at) => at + 1);

interface Played {
	readonly outcomes: Awaited<ReturnType<typeof outcomes>>;
	readonly noticed: readonly string[];
	readonly progress: Progress;
	readonly deliveries: ReturnType<World['emulator']['deliveries']>;
}

async function play(emulator: EmulatorOptions): Promise<Played> {
	const world = await createWorld({ at: mondayNoon, emulator });
	try {
		// The escalation first: the keyword journey calls it.
		for (const id of new Set(['escalation', ...readyMadeIds]))
			await world.publish(id, readyMadeDocument(id));
		const progress = await playJourneys(world);
		return {
			progress,
			outcomes: await outcomes(world),
			noticed: await noticed(world),
			deliveries: world.emulator.deliveries(),
		};
	} finally {
		await world.close();
	}
}

const asMeta = { batch: 1000, reorder: true, concurrency: 4 };

/** The names that are there more than once. */
const doubled = (names: readonly string[]): readonly string[] =>
	names.filter((name, at) => names.indexOf(name) !== at);

const lattice = ['none', 'sent', 'delivered', 'read', 'played'];

/** The messages whose delivery is behind what it was at the rest before. */
const backwards = (now: Progress[number], at: number, all: Progress): readonly string[] =>
	[...now].flatMap(([id, delivery]) => {
		const before = all[at - 1]?.get(id) ?? 'none';
		return lattice.indexOf(delivery) < lattice.indexOf(before)
			? [`${id}: ${before}, then ${delivery}`]
			: [];
	});

/** Something came in a batch, and something twice: else the run proves nothing. */
const wasDisordered = ({ deliveries, noticed: news }: Played): boolean =>
	deliveries.some(({ updates }) => updates > 1) &&
	deliveries.reduce((sum, { updates }) => sum + updates, 0) > news.length;

describe('The five journeys, with webhooks as Meta hands them over', () => {
	let orderly: Played;
	beforeAll(async () => {
		orderly = await play({ webhooks: 'orderly' });
	});

	it('promise something to each of five customers', () => {
		expect(orderly.outcomes.map(({ name, heard }) => `${String(name)} ${heard.length}`)).toEqual([
			'away 3',
			'cart 4',
			'escalation 5',
			'keyword 1',
			'welcome 3',
		]);
		expect(doubled(orderly.noticed)).toEqual([]);
	});

	it.each(seeds)('end as they do with one update at a time (seed %i)', async (seed) => {
		const meta = await play({ seed, webhooks: { ...asMeta, repeat: 0.3 } });
		expect(meta.outcomes).toEqual(orderly.outcomes);
		expect(doubled(meta.noticed)).toEqual([]);
		expect(meta.progress.flatMap(backwards)).toEqual([]);
		expect(wasDisordered(meta)).toBe(true);
	});
});
