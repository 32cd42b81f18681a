import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness, type Answer } from './createBusiness';
import { entriesOf, newsOf } from './newsOf';
import { minute, startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;

beforeEach(async () => {
	pair = await startPair({ limits: 'meta' });
	business = createBusiness(pair.emulator);
});
afterEach(() => pair.close());

const ana = '34600111222';
const second = 1000;
const codes = (answers: readonly Answer[]) => answers.map(({ body }) => body.error?.code ?? 0);
const times = <T>(count: number, make: (index: number) => Promise<T>) =>
	Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** So many people with an open window, each a number of their own. */
const crowd = async (count: number): Promise<readonly string[]> => {
	const people = Array.from({ length: count }, (_, index) => `34600${100_000 + index}`);
	for (const waId of people) await pair.emulator.customer({ name: waId, waId }).say('hola');
	await pair.emulator.clock.advance(second);
	return people;
};

describe('Messages to one person', () => {
	beforeEach(async () => {
		await pair.emulator.customer({ name: 'Ana', waId: ana }).say('hola');
		await pair.emulator.clock.advance(second);
	});

	it('may come 45 at once, and then one each six seconds', async () => {
		const burst = await times(45, (index) => business.text(ana, `message ${index}`));
		expect(new Set(codes(burst))).toEqual(new Set([0]));
		const next = await business.text(ana, 'one more');
		expect(next.status).toBe(400);
		expect(next.body.error).toMatchObject({
			code: 131056,
			error_data: { details: expect.stringMatching(/next in 6 s.*clock stands/) },
		});
		await pair.emulator.clock.advance(6 * second);
		expect(codes([await business.text(ana, 'a'), await business.text(ana, 'b')])).toEqual([
			0, 131056,
		]);
		await pair.emulator.clock.advance(45 * 6 * second);
		expect(
			codes(await times(46, () => business.text(ana, 'again'))).toSorted((a, b) => a - b),
		).toEqual([...Array<number>(45).fill(0), 131056]);
	});

	it('do not slow those to others', async () => {
		await times(45, () => business.text(ana, 'message'));
		await pair.emulator.customer({ name: 'Ben', waId: '34600111333' }).say('hola');
		await pair.emulator.clock.advance(second);
		expect((await business.text('34600111333', 'hello')).status).toBe(200);
		expect((await business.text(ana, 'hello')).status).toBe(400);
	});
});

describe('The messages of a number', () => {
	it('are 80 a second, those it gets included', async () => {
		const people = await crowd(79);
		await pair.emulator.customer({ name: 'Zoe', waId: '34600999999' }).say('hola');
		const sent = await Promise.all(people.map((one) => business.text(one, 'hello')));
		expect(new Set(codes(sent))).toEqual(new Set([0]));
		expect(codes([await business.text('34600999999', 'hello')])).toEqual([130429]);
		await pair.emulator.clock.advance(second);
		expect((await business.text('34600999999', 'hello')).status).toBe(200);
	});

	it('are 20 for a number that the WhatsApp Business app uses too', async () => {
		pair.emulator.playMeta({ throughput: 'COEXISTENCE' });
		const people = await crowd(21);
		const sent = await Promise.all(people.map((one) => business.text(one, 'hello')));
		expect(codes(sent).filter((code) => code === 130429)).toHaveLength(1);
	});

	it('are 1,000 after an upgrade, in which the number rests for a minute', async () => {
		const [one = ''] = await crowd(1);
		pair.emulator.playMeta({ tier: 'TIER_UNLIMITED', throughput: 'HIGH' });
		expect(codes([await business.text(one, 'hello')])).toEqual([131057]);
		await pair.emulator.clock.advance(minute);
		expect((await business.text(one, 'hello')).status).toBe(200);
		expect(newsOf(pair.receiver).findLast(({ field }) => field.startsWith('phone'))).toMatchObject({
			field: 'phone_number_quality_update',
			value: {
				event: 'THROUGHPUT_UPGRADE',
				display_phone_number: '15550100100',
				max_daily_conversations_per_business: 'TIER_UNLIMITED',
			},
		});
		const { body } = await business.call('GET', `/${pair.emulator.phoneNumberId}`);
		expect(body['throughput']).toEqual({ level: 'HIGH' });
		const people = await crowd(100);
		const sent = await Promise.all(people.map((other) => business.text(other, 'hello')));
		expect(new Set(codes(sent))).toEqual(new Set([0]));
	});

	it('are not counted on a clock that stands, unless one asks for it', async () => {
		await pair.close();
		pair = await startPair();
		business = createBusiness(pair.emulator);
		const people = await crowd(90);
		const sent = await Promise.all(people.map((one) => business.text(one, 'hello')));
		expect(new Set(codes(sent))).toEqual(new Set([0]));
	});

	it('have no limit when limits are off, and one of one’s own when it is named', async () => {
		pair.emulator.playMeta({ limits: 'off' });
		const people = await crowd(90);
		const sent = await Promise.all(people.map((one) => business.text(one, 'hello')));
		expect(new Set(codes(sent))).toEqual(new Set([0]));
		await pair.emulator.clock.advance(second);
		pair.emulator.playMeta({ limits: { messagesPerSecond: 1 } });
		expect(codes([await business.text(ana, 'a'), await business.text(ana, 'b')])).toEqual([
			131047, 131047,
		]);
		const [first = '', other = ''] = people;
		expect(codes([await business.text(first, 'a'), await business.text(other, 'b')])).toEqual([
			0, 130429,
		]);
		expect(entriesOf(pair.receiver, 'messages', 'statuses').length).toBeGreaterThan(0);
	});
});
