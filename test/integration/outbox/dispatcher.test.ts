import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Brakes } from '../../../engine/src/effects/brakes/Brakes';
import { Dispatcher } from '../../../engine/src/effects/Dispatcher';
import type { Claim, Settlement } from '../../../engine/src/host/outbox';
import { phoneNumberId } from '../../support/host/events';
import { accepted, bob, OutboxDriver, text } from '../../support/host/OutboxDriver';
import { minutes } from '../../support/host/StandingClock';

const places = 16;
const line = { number: phoneNumberId, account: null };

/** Graph finds the number too fast. */
const pause = {
	reach: { kind: 'number', number: line.number },
	class: 'throttle.number',
	code: 130429,
	reason: 'too fast',
	release: { kind: 'time', everyMs: minutes(1) },
} as const;

let on: OutboxDriver;
let brakes: Brakes;
let dispatcher: Dispatcher;
/** Sends under way, with what ends them. */
let underWay: { readonly claim: Claim; readonly end: (settlement: Settlement) => void }[];
let looks: number;
let mostAtOnce: number;
/** What an offer is taken back by waits for this. */
let gate: Promise<void>;

beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
	[underWay, looks, mostAtOnce] = [[], 0, 0];
	gate = Promise.resolve();
	brakes = new Brakes();
	const { outbox } = on;
	dispatcher = new Dispatcher({
		outbox: new Proxy(outbox, {
			get(target, name) {
				if (name === 'claim') looks += 1;
				if (name === 'withdraw') return () => target.withdraw().then(() => gate);
				const value: unknown = Reflect.get(target, name);
				return typeof value === 'function' ? (value.bind(target) as unknown) : value;
			},
		}),
		clock: on.clock,
		brakes,
		concurrency: () => places,
		onSettled: () => undefined,
		onProblem: (problem) => {
			throw problem;
		},
		perform: (claim) =>
			new Promise((end) => {
				underWay.push({ claim, end });
				mostAtOnce = Math.max(mostAtOnce, underWay.length);
			}),
	});
});
afterEach(() => on.close());

const somebody = (nth: number) => ({ waId: `49${2000 + nth}`, number: phoneNumberId });
const takenBy = ({ claim: { effect, attempt } }: (typeof underWay)[number]): Settlement => ({
	...accepted(`wamid.${effect.id}`),
	effectId: effect.id,
	attempt,
});

/** Graph takes what is under way, and what follows from it, until nothing is. */
async function graphTakesAll(): Promise<void> {
	const settled = dispatcher.settled();
	let over = false;
	void settled.then(() => (over = true));
	while (!over) {
		for (const each of underWay.splice(0)) each.end(takenBy(each));
		await new Promise((resolve) => setImmediate(resolve));
	}
	await settled;
}

describe('the dispatcher', () => {
	it('does not look again for what is asked for while it has places', async () => {
		await dispatcher.settled();
		const before = looks;
		for (let nth = 0; nth < 5; nth++) await on.asksFor(text(), somebody(nth));
		expect(underWay).toHaveLength(5);
		expect(looks).toBe(before);
		await graphTakesAll();
		expect(on.rows().map(({ status }) => status)).toEqual(Array(5).fill('ACCEPTED'));
		await dispatcher.stop();
	});

	it('sends no more at once than it has places, and everything in the end', async () => {
		await dispatcher.settled();
		for (let nth = 0; nth < 3 * places; nth++) await on.asksFor(text(), somebody(nth));
		for (let nth = 0; nth < 3 * places; nth++) await on.asksFor(text(), somebody(nth));
		await graphTakesAll();
		expect(mostAtOnce).toBe(places);
		const statuses = on.rows().map(({ status }) => status);
		expect(statuses).toEqual(Array(6 * places).fill('ACCEPTED'));
		await dispatcher.stop();
	});

	it('takes its offer back while a brake is on', async () => {
		await dispatcher.settled();
		const now = on.clock.now();
		brakes.put({ ...pause, since: now, release: { ...pause.release, next: now + minutes(1) } });
		brakes.leave(line, on.clock.now());
		dispatcher.wake();
		await dispatcher.settled();
		await on.asksFor(text(), bob);
		await dispatcher.settled();
		expect(underWay).toHaveLength(0);
		await dispatcher.stop();
	});

	it('counts its places right when the brake goes off while the offer is being taken back', async () => {
		await dispatcher.settled();
		for (let nth = 0; nth < 4; nth++) await on.asksFor(text(), somebody(nth));
		let open: () => void = () => undefined;
		gate = new Promise((resolve) => (open = resolve));
		const next = on.clock.now() + 1;
		brakes.put({ ...pause, since: on.clock.now(), release: { ...pause.release, next } });
		dispatcher.wake();
		on.clock.advance(1);
		for (const each of underWay.splice(0)) each.end(takenBy(each));
		for (let nth = 0; nth < 20; nth++) await new Promise((resolve) => setImmediate(resolve));
		open();
		for (let nth = 10; nth < 10 + 4 * places; nth++) await on.asksFor(text(), somebody(nth));
		await graphTakesAll();
		for (let nth = 100; nth < 100 + 4 * places; nth++) await on.asksFor(text(), somebody(nth));
		await graphTakesAll();
		expect(mostAtOnce).toBe(places);
		await dispatcher.stop();
	});

	it('sends what came of its offer when it is stopped, and nothing that is asked for later', async () => {
		await dispatcher.settled();
		const taken = on.asksFor();
		const stopped = dispatcher.stop();
		const first = await taken;
		for (const each of underWay.splice(0)) each.end(takenBy(each));
		await stopped;
		expect(['ACCEPTED', 'PENDING']).toContain(on.row(first).status);
		const later = await on.asksFor(text(), bob);
		expect(on.row(later).status).toBe('PENDING');
	});
});
