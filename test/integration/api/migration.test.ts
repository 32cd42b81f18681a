import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { runInTest } from '../cli/runInTest';
import { anyMessage, sendText, workflow } from '../../support/journeys/workflow';
import { codeOf, startHouse, token, type House } from './startHouse';

/** A question that is waited for under a name of its own, and an answer that quotes what came before. */
const survey = (question: string, answer: string, wait = 'waitForReply'): JsonObject =>
	workflow(
		{
			Start: anyMessage,
			[question]:
				wait === 'wait'
					? { type: 'wait', parameters: { amount: 1, unit: 'hours' } }
					: {
							type: 'waitForReply',
							parameters: { answers: {}, timeoutAmount: 1, timeoutUnit: 'hours' },
						},
			Answer: sendText(answer),
		},
		[
			['Start', question],
			[question, 'Answer'],
		],
	);

let house: House;
beforeEach(async () => {
	house = await startHouse();
});
afterEach(() => house.close());

async function publish(document: JsonObject): Promise<void> {
	expect((await house.call('POST', '/journeys?id=survey', document)).status).toBe(200);
	expect((await house.call('POST', '/journeys/survey/publish')).status).toBe(200);
}

const migrate = async (body: JsonObject) =>
	(await house.call('POST', '/journeys/survey/migrate', body)).body;

async function begin(waId: string) {
	const customer = house.emulator.customer({ name: waId, waId });
	await customer.say('hi');
	await house.settled();
	return customer;
}

describe('moving live runs to a new version', () => {
	it('is tried on every run first, and changes nothing', async () => {
		await publish(survey('Ask', 'old'));
		const ana = await begin('34600000001');
		await publish(survey('Ask', 'new'));
		expect(await migrate({})).toMatchObject({ dryRun: true, fits: 1, misfits: [] });
		await ana.say('well');
		await house.settled();
		expect(ana.messages().map(({ text }) => text)).toContain('old');
	});

	it('leads them on from where they rest, in the new version', async () => {
		await publish(survey('Ask', 'old'));
		const ana = await begin('34600000001');
		await publish(survey('Ask', 'new'));
		expect(await migrate({ dryRun: false })).toMatchObject({ fits: 1 });
		expect(await migrate({})).toMatchObject({ fits: 0, misfits: [] });
		await ana.say('well');
		await house.settled();
		expect(ana.messages().map(({ text }) => text)).toEqual(['hi', 'well', 'new']);
		const runs = (await house.call('GET', '/runs?journeyId=survey')).body['items'];
		expect(runs).toMatchObject([{ status: 'ended' }]);
	});

	it('follows a step to its new name by the map', async () => {
		await publish(survey('Ask', 'old'));
		const ana = await begin('34600000001');
		await publish(survey('Ask again', 'new'));
		expect(await migrate({})).toMatchObject({
			fits: 0,
			misfits: [{ step: 'Ask', reason: 'the new version has no step “Ask”' }],
		});
		expect(await migrate({ map: { Ask: 'Ask again' }, dryRun: false })).toMatchObject({ fits: 1 });
		await ana.say('well');
		await house.settled();
		expect(ana.messages().at(-1)?.text).toBe('new');
	});

	it('leaves those that do not fit on their version, where they go on', async () => {
		await publish(survey('Ask', 'old'));
		const ana = await begin('34600000001');
		await publish(survey('Ask', 'new', 'wait'));
		expect(await migrate({ dryRun: false })).toMatchObject({
			fits: 0,
			misfits: [{ step: 'Ask', reason: '“Ask” is a wait there, not a waitForReply' }],
		});
		await ana.say('well');
		await house.settled();
		expect(ana.messages().map(({ text }) => text)).toContain('old');
	});

	it('keeps their timers', async () => {
		await publish(survey('Ask', 'old', 'wait'));
		const ana = await begin('34600000001');
		await house.advance(30 * 60_000);
		await publish(survey('Ask', 'new', 'wait'));
		await migrate({ dryRun: false });
		await house.advance(31 * 60_000);
		expect(ana.messages().map(({ text }) => text)).toEqual(['hi', 'new']);
	});

	it('of a journey that is not published is refused', async () => {
		await house.call('POST', '/journeys?id=survey', survey('Ask', 'old'));
		const answer = await house.call('POST', '/journeys/survey/migrate', {});
		expect([answer.status, codeOf(answer)]).toEqual([409, 'journey.unpublished']);
	});
});

describe('wayfare migrate', () => {
	const wayfare = (...args: readonly string[]) =>
		runInTest(['migrate', 'survey', '--url', house.runner.url, ...args], {
			env: { WAYFARE_TOKEN: token },
		});

	it('lists misfits in a dry run, and moves what the map makes fit', async () => {
		await publish(survey('Ask', 'old'));
		await begin('34600000001');
		await publish(survey('Ask again', 'new'));
		const tried = await wayfare('--dry-run');
		expect(tried.code).toBe(0);
		expect(tried.out).toContain('0 runs fit and would be moved');
		expect(tried.out).toContain('the new version has no step “Ask”');
		expect((await wayfare('--map', 'Ask=Ask again')).out).toContain('1 runs were moved');
		expect((await wayfare('--map', 'Ask')).code).toBe(2);
	});
});
