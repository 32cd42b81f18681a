import { describe, expect, it } from '@jest/globals';
import { parseGraphError } from '../../../cloud-api/graphErrors';
import type { Brake } from '../../../engine/src/effects/brakes/Brake';
import { Brakes } from '../../../engine/src/effects/brakes/Brakes';
import { brakesFor } from '../../../engine/src/effects/brakes/brakesFor';
import { Breaker } from '../../../engine/src/effects/brakes/Breaker';
import { noon } from './claim';

const minute = 60_000;
const [madrid, lima, other] = [
	{ number: 'madrid', account: 'one' },
	{ number: 'lima', account: 'one' },
	{ number: 'other', account: 'two' },
];
const lines = [madrid, lima, other];

/** Brakes after this error on the number of Madrid, with what was said about them. */
function after(code: number, usageMs = 0) {
	const said: string[] = [];
	const brakes = new Brakes((before, on) =>
		said.push(before === null ? 'on' : on === null ? 'off' : ''),
	);
	for (const line of lines) brakes.leave(line, noon);
	const error = parseGraphError(400, { error: { code, message: 'x' } });
	for (const brake of brakesFor(error, madrid, usageMs, noon)) brakes.put(brake);
	return { brakes, said };
}

const goes = (brakes: Brakes, now: number) =>
	lines.filter((line) => brakes.leave(line, now).kind === 'go').map(({ number }) => number);

describe('an error of Graph stops', () => {
	it.each([
		[190, 'the token is dead', []],
		[4, 'the app has used up its calls', []],
		[131042, 'the account cannot pay', ['other']],
		[80007, 'the account has used up its calls', ['other']],
		[131031, 'the account is locked', ['other']],
		[133010, 'the number is not registered', ['lima', 'other']],
		[130429, 'the number is too fast', ['lima', 'other']],
		[131056, 'one person gets too much', ['madrid', 'lima', 'other']],
		[131026, 'one person cannot be reached', ['madrid', 'lima', 'other']],
	])('%i, %s: what still goes', (code, _why, going) => {
		const { brakes } = after(code);
		expect(goes(brakes, noon)).toEqual(going);
		expect(brakes.stoppedNumbers(noon)).toEqual(
			lines.map(({ number }) => number).filter((number) => !going.includes(number)),
		);
	});

	it('numbers of unknown account together', () => {
		const brakes = new Brakes();
		const [a, b] = ['a', 'b'].map((number) => ({ number, account: null }));
		const error = parseGraphError(400, { error: { code: 131042, message: 'x' } });
		if (a === undefined || b === undefined) throw new Error('two lines');
		for (const brake of brakesFor(error, a, 0, noon)) brakes.put(brake);
		expect([brakes.leave(b, noon).kind, brakes.leave(other, noon).kind]).toEqual(['wait', 'go']);
	});
});

describe('an open circuit', () => {
	it('lets one request a minute try', () => {
		const { brakes } = after(133010);
		expect(goes(brakes, noon + minute - 1)).not.toContain('madrid');
		expect(goes(brakes, noon + minute)).toContain('madrid');
		expect(goes(brakes, noon + minute)).not.toContain('madrid');
		expect(brakes.nextAt(noon + minute)).toBe(noon + 2 * minute);
	});

	it('is closed by a request that left after it opened, and by no other', () => {
		const { brakes, said } = after(133010);
		brakes.succeeded(madrid, 1, true);
		expect(goes(brakes, noon)).not.toContain('madrid');
		const probe = brakes.leave(madrid, noon + minute);
		brakes.succeeded(madrid, probe.kind === 'go' ? probe.ticket : 0, true);
		expect(goes(brakes, noon + minute)).toContain('madrid');
		expect(said).toEqual(['on', 'off']);
	});

	it('of the credential is closed by any call, of a number only by a message', () => {
		const [credential, number] = [after(190).brakes, after(133010).brakes];
		for (const brakes of [credential, number]) {
			const probe = brakes.leave(madrid, noon + minute);
			brakes.succeeded(madrid, probe.kind === 'go' ? probe.ticket : 0, false);
		}
		expect(goes(credential, noon + minute)).toEqual(['madrid', 'lima', 'other']);
		expect(goes(number, noon + minute)).not.toContain('madrid');
	});

	it('of the whole runner lets one row be taken when the minute is over', () => {
		const { brakes } = after(190);
		expect([brakes.allowance(8, noon), brakes.allowance(8, noon + minute)]).toEqual([0, 1]);
	});
});

describe('a pause', () => {
	it('ends by the clock, and lasts as long as the longest says', () => {
		const { brakes } = after(131057);
		const later: Brake | undefined = brakesFor(
			parseGraphError(400, { error: { code: 130429, message: 'x' } }),
			madrid,
			0,
			noon,
		)[0];
		if (later !== undefined) brakes.put(later);
		expect(goes(brakes, noon + minute - 1)).not.toContain('madrid');
		expect(goes(brakes, noon + minute)).toContain('madrid');
	});

	it('lets one go first when it is over, and the others when Graph has taken that', () => {
		const { brakes } = after(4);
		const first = brakes.leave(madrid, noon + minute);
		expect(goes(brakes, noon + minute)).toEqual([]);
		brakes.succeeded(madrid, first.kind === 'go' ? first.ticket : 0, true);
		expect(goes(brakes, noon + minute)).toEqual(['madrid', 'lima', 'other']);
	});

	it('is as long as Graph’s usage header asks for', () => {
		const { brakes } = after(80007, 19 * minute);
		expect(goes(brakes, noon + 19 * minute - 1)).toEqual(['other']);
		expect(goes(brakes, noon + 19 * minute)).toEqual(['madrid', 'other']);
	});
});

describe('the breaker of a number', () => {
	const fails = (breaker: Breaker, times: number, everyMs = 60_000) =>
		Array.from({ length: times }, (_, n) => breaker.failed('transient', noon + n * everyMs));

	it('opens after twenty failures of one class in a row', () => {
		const breaker = new Breaker();
		expect(fails(breaker, 19)).not.toContain(true);
		expect(breaker.failed('unclassified', noon)).toBe(false);
		expect(fails(breaker, 1)).toEqual([true]);
	});

	it('begins to count anew after a success', () => {
		const breaker = new Breaker();
		fails(breaker, 19);
		breaker.succeeded(noon + 20 * minute);
		expect(fails(breaker, 19)).not.toContain(true);
	});

	it('opens when more than half of the last forty within thirty seconds failed', () => {
		const slow = new Breaker();
		const quick = new Breaker();
		const opened = (breaker: Breaker, everyMs: number) =>
			Array.from({ length: 80 }, (_, n) => {
				const at = noon + n * everyMs;
				if (n % 3 === 0) breaker.succeeded(at);
				return n % 3 !== 0 && breaker.failed('transient', at);
			}).includes(true);
		expect([opened(quick, 100), opened(slow, 1000)]).toEqual([true, false]);
	});
});
