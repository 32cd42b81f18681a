import { describe, expect, it } from '@jest/globals';
import { passGates } from '../../../engine/src/effects/gates/passGates';
import { SendingPlaces } from '../../../engine/src/effects/SendingPlaces';
import { noon, passage } from './claim';

const number = '100';

/** Plays rows that all want to leave at `noon` against the gate; what it did with each, in order. */
function playBurst(rows: number, places = new SendingPlaces()) {
	const waiting = Array.from({ length: rows }, (_, n) => ({ id: `e${n}.0`, due: noon }));
	const sentAt: number[] = [];
	let paced = 0;
	for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
		const { id, due: now } = row;
		const passed = passGates(passage({}, { now, sendAt: places.at(number, id, now) }));
		if (passed.kind === 'send') {
			places.use(number, id, now);
			sentAt.push(now);
		} else if (passed.verdict.kind === 'pace') {
			places.keep(number, id, now);
			paced += 1;
			waiting.push({ id, due: passed.verdict.until });
			waiting.sort((a, b) => a.due - b.due);
		}
	}
	return { sentAt, paced };
}

describe('a burst on one number', () => {
	it('costs a row one wait at most', () => {
		expect(playBurst(2000).paced).toBe(2000 - 80);
	});

	it('leaves 80 at once, and never more than 80 in a second', () => {
		const { sentAt } = playBurst(2000);
		const within = (ms: number) => sentAt.filter((at) => at <= noon + ms).length;
		expect([within(0), within(1000), within(26_000)]).toEqual([80, 80, 2000]);
		const fullest = sentAt.map((at) => sentAt.filter((one) => one > at - 1000 && one <= at).length);
		expect(Math.max(...fullest)).toBe(80);
	});

	it('wears off: later there is a burst again', () => {
		const places = new SendingPlaces();
		playBurst(200, places);
		expect(places.at(number, 'late', noon + 60_000)).toBe(noon + 60_000);
	});
});

describe('a place', () => {
	const full = () => {
		const places = new SendingPlaces({ most: 2 });
		for (let n = 0; n < 80; n += 1) places.use(number, `first${n}`, noon);
		return places;
	};

	it('is good once', () => {
		const places = full();
		const at = places.at(number, 'a', noon);
		places.keep(number, 'a', noon);
		for (let n = 0; n < 200; n += 1) places.keep(number, `queue${n}`, noon);
		places.use(number, 'a', at);
		expect(places.at(number, 'a', at)).toBeGreaterThan(at);
	});

	it('lapses when its row is a second late, so that rows held up together do not leave together', () => {
		const places = full();
		const at = places.at(number, 'a', noon);
		places.keep(number, 'a', noon);
		for (let n = 0; n < 200; n += 1) places.keep(number, `queue${n}`, noon);
		expect(places.at(number, 'a', at + 1000)).toBe(at);
		expect(places.at(number, 'a', at + 1001)).toBeGreaterThan(at + 1001);
	});

	it('of another number is another matter', () => {
		expect(full().at('200', 'a', noon)).toBe(noon);
	});

	it('is one of so many that are remembered; a row beyond them just asks twice', () => {
		const places = full();
		for (const id of ['a', 'b', 'c']) places.keep(number, id, noon);
		for (let n = 0; n < 200; n += 1) places.keep(number, `queue${n}`, noon);
		const later = noon + 1040;
		const [a, b, c] = ['a', 'b', 'c'].map((id) => places.at(number, id, later) <= later);
		expect([a, b, c]).toEqual([true, true, false]);
	});
});

describe('a number that Meta finds too fast', () => {
	it('sends half as fast, and one message a second faster with every second', () => {
		const places = new SendingPlaces();
		places.slowDown(number, noon);
		expect([0, 10, 40, 100].map((s) => places.speed(number, noon + s * 1000))).toEqual([
			40, 50, 80, 80,
		]);
		expect(places.speed('200', noon)).toBe(80);
	});

	it('never stops altogether', () => {
		const places = new SendingPlaces();
		for (let n = 0; n < 20; n += 1) places.slowDown(number, noon + n * 1000);
		expect(places.speed(number, noon + 19_000)).toBeGreaterThanOrEqual(1);
		expect(places.speed(number, noon + 19_000)).toBeLessThan(3);
	});

	it('is slowed down once by what was refused together', () => {
		const places = new SendingPlaces();
		for (let n = 0; n < 20; n += 1) places.slowDown(number, noon + n);
		expect(places.speed(number, noon)).toBe(40);
	});

	it('gives those that wait other places', () => {
		const places = new SendingPlaces();
		for (let n = 0; n < 80; n += 1) places.use(number, `first${n}`, noon);
		for (let n = 0; n < 40; n += 1) places.keep(number, `queue${n}`, noon);
		const before = places.at(number, 'queue39', noon);
		places.slowDown(number, noon);
		for (let n = 0; n < 40; n += 1) places.keep(number, `queue${n}`, noon);
		const first = noon + 1010;
		expect(places.at(number, 'queue39', noon) - first).toBeGreaterThan(1.9 * (before - first));
	});
});
