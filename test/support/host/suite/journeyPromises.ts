import { describe, expect, it } from '@jest/globals';
import type { Journey } from '../../../../engine/src/journey/journey';
import { compileEcho, echoDocument } from '../echoJourney';
import { type HostDriver } from '../HostDriver';

/** Versions stay what they were when they were published. */
export function journeyPromises(driver: HostDriver): void {
	describe('journeys', () => {
		const publish = (version: string, calls: readonly string[] = []) => {
			const document = echoDocument(version, calls);
			const { journey } = compileEcho(document, {
				id: 'echo',
				subworkflow: (id) => driver.host.journeys.draft(id),
			});
			return driver.host.journeys.publish(journey as Journey, document);
		};

		it('start new runs on the published version and keep old ones on theirs', async () => {
			await publish('v1');
			await driver.say('49151', 'remind 60');
			await driver.host.settled();
			await publish('v2');
			await driver.say('49152', 'remind 60');
			await driver.restart();
			const runs = driver.host.records.runs({ limit: 10 }).items;
			expect(runs.map(({ version }) => version)).toEqual(['v2[]', 'v1[]']);
			expect(driver.host.journeys.published().map(({ version }) => version)).toEqual(['v2[]']);
			expect(driver.host.journeys.version('echo', 'v1[]')).not.toBeNull();
		});

		it('keep the sub-workflows a version was published with', async () => {
			await driver.host.journeys.save('part', 'Part', echoDocument('old'));
			await publish('v1', ['part']);
			const { version } = driver.host.journeys.published()[0] as Journey;
			await driver.host.journeys.save('part', 'Part', echoDocument('new'));
			await driver.restart();
			expect(driver.host.journeys.published().map((journey) => journey.version)).toEqual([version]);
		});

		it('start nothing more once unpublished, and tell how many still run', async () => {
			await publish('v1');
			await driver.say('49151', 'remind 60');
			await driver.host.settled();
			await driver.host.journeys.unpublish('echo');
			expect(driver.host.journeys.published()).toEqual([]);
			expect(driver.host.journeys.list()).toMatchObject([
				{ id: 'echo', publishedVersion: null, liveRuns: 1 },
			]);
		});
	});
}
