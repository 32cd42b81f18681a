import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { hours } from '../../support/host/StandingClock';
import { sendText, workflow } from '../../support/journeys/workflow';
import { itemsOf, startHouse, type House } from './startHouse';

let house: House;
beforeEach(async () => {
	house = await startHouse({ standingAt: '2026-03-02T10:00:00Z' });
});
afterEach(() => house.close());

/** A journey that sends one text when the event `remind` comes; its run's trace, some hours after Ana wrote. */
async function remind(options: JsonObject, hoursLater: number): Promise<void> {
	const journey = workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'remind', runs: 'ignore' } },
			Text: sendText('Still there?', options),
		},
		[['Start', 'Text']],
	);
	await house.call('POST', '/journeys?id=reminder', journey);
	expect((await house.call('POST', '/journeys/reminder/publish')).status).toBe(200);
	await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
	await house.settled();
	await house.advance(hours(hoursLater));
	await house.call('POST', '/events', { name: 'remind', contact: { waId: '34600000001' } });
	await house.settled();
}

/** The last fact of the only run. */
async function lastOfTrace(): Promise<JsonObject | undefined> {
	const [run] = itemsOf(await house.call('GET', '/runs'));
	const { trace } = (await house.call('GET', `/runs/${String(run?.['id'])}`)).body;
	const items = isJsonObject(trace) && Array.isArray(trace['items']) ? trace['items'] : [];
	return items.findLast(isJsonObject);
}

describe('The trace of a run', () => {
	it('says until when a message waits for the end of quiet hours, and when it went', async () => {
		await remind({ quietFrom: '21:00', quietTo: '08:00' }, 12);
		expect(await lastOfTrace()).toMatchObject({
			kind: 'effect.held',
			node: 'Text',
			reason: expect.stringContaining('quiet hours gate until 2026-03-03T08:00:00.000Z'),
		});
		await house.advance(hours(10));
		expect(await lastOfTrace()).toMatchObject({ reason: expect.stringContaining('delivered') });
	});

	it('says that the template went, and why', async () => {
		const fallback = {
			windowClosed: 'template',
			fallbackTemplateName: 'hello_world',
			fallbackTemplateLanguage: 'en_US',
			fallbackTemplateCategory: 'utility',
		};
		await remind(fallback, 25);
		const [run] = itemsOf(await house.call('GET', '/runs'));
		const { text } = await house.call('GET', `/runs/${String(run?.['id'])}`);
		expect(text).toContain(
			'Meta accepted it, as the template \\"hello_world\\": the 24 h window was closed',
		);
	});
});
