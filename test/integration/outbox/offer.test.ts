import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import type { NewEvent } from '../../../engine/src/host/host';
import type { Claim } from '../../../engine/src/host/outbox';
import { SyncPlace } from '../../../engine/src/hosts/sqlite/SyncPlace';
import { messageStatus } from '../../support/host/events';
import {
	accepted,
	ada,
	bob,
	eve,
	firstClaim,
	gate,
	OutboxDriver,
	text,
} from '../../support/host/OutboxDriver';
import { minutes, seconds } from '../../support/host/StandingClock';

let on: OutboxDriver;
/** What came of offers. */
let came: Claim[];
/** How often it was said that there may be work. */
let announced: number;

beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
	// From then on it is known that nothing is uncertain, and nobody is called because something may be.
	await on.outbox.reconcile();
	listen();
});
afterEach(() => on.close());

function listen(): void {
	[came, announced] = [[], 0];
	on.outbox.onClaims((claims) => came.push(...claims));
	on.outbox.onWork(() => (announced += 1));
}

const ids = () => came.map(({ effect }) => effect.id);
const claimed = async () => (await on.claims()).map(({ effect }) => effect.id);
const lane = ({ waId, number }: typeof ada) =>
	({ kind: 'identity', phoneNumberId: number, identity: { waId }, profileName: null }) as const;
const wishing = (key: string, data: object, who = ada): NewEvent => ({
	key,
	lane: lane(who),
	body: { kind: 'external', name: 'wish', key, data: data as JsonObject },
});
const asking = (key: string, effect = text()) => wishing(key, { effects: [effect] });

describe('while a sender offers to send it, what is asked for', () => {
	it('is claimed at once, with all that a claim tells, and nobody need look for it', async () => {
		await on.writes();
		await on.outbox.offer(10);
		announced = 0;
		const id = await on.asksFor(text({ category: 'utility' }));
		expect(came).toEqual([firstClaim(text({ category: 'utility' }), id, on.clock.now())]);
		expect(on.row(id)).toMatchObject({ status: 'SENDING', attempt: 1 });
		expect(announced).toBe(0);
		expect(await claimed()).toEqual([]);
	});

	it('tells what left for the contact before, as a claim does', async () => {
		await on.asksFor();
		await on.sends(accepted());
		const leftAt = on.clock.now();
		on.clock.advance(seconds(20));
		await on.outbox.offer(1);
		await on.asksFor();
		expect(came).toMatchObject([{ recentSends: [leftAt] }]);
	});

	it('is settled as any other, and the next of its contact is claimed in that commit', async () => {
		await on.outbox.offer(10);
		const name = await on.wish({ effects: [text(), text()] });
		expect(ids()).toEqual([`${name}.0`]);
		await on.says(`${name}.0`, 1, accepted());
		expect(ids()).toEqual([`${name}.0`, `${name}.1`]);
		expect(on.row(`${name}.0`).status).toBe('ACCEPTED');
		expect(on.row(`${name}.1`)).toMatchObject({ status: 'SENDING', attempt: 1 });
		expect(announced).toBe(0);
	});

	it('is claimed as far as was offered; the rest is announced, and is for the next offer', async () => {
		await on.outbox.offer(1);
		await on.outbox.offer(1);
		const asked = [];
		for (const who of [ada, bob]) asked.push(await on.asksFor(text(), who));
		expect(announced).toBe(0);
		const third = await on.asksFor(text(), eve);
		expect(ids()).toEqual(asked);
		expect(announced).toBeGreaterThan(0);
		await on.outbox.offer(1);
		expect(ids()).toEqual([...asked, third]);
		expect(await claimed()).toEqual([]);
	});

	it('is no more than was offered when one commit asks for more, and that there is more is announced', async () => {
		await on.outbox.offer(1);
		await on.happens(asking('of ada'), wishing('of bob', { effects: [text()] }, bob));
		expect(came).toHaveLength(1);
		expect(announced).toBeGreaterThan(0);
		expect(await claimed()).toHaveLength(1);
	});

	it('is claimed as it was written, when something had to read it in the same commit', async () => {
		await on.asksFor(text(), eve);
		await on.sends(accepted('wamid.eve'));
		const status = messageStatus(eve.waId, 'wamid.eve', 'delivered', on.clock.now());
		await on.outbox.offer(1);
		await on.happens(asking('of ada'), status);
		const [claim] = came;
		expect(came).toHaveLength(1);
		expect(on.row(claim?.effect.id ?? '')).toMatchObject({ status: 'SENDING', attempt: 1 });
		on.clock.advance(seconds(1));
		await on.says(claim?.effect.id ?? '', 1, accepted('wamid.ada'));
		await on.outbox.offer(1);
		await on.asksFor();
		expect(came.at(-1)?.recentSends).toEqual([on.clock.now() - seconds(1)]);
	});

	it('comes with what was due before it, and what has waited longest is first', async () => {
		const first = await on.asksFor(text(), ada);
		on.clock.advance(seconds(1));
		const second = await on.asksFor(text(), bob);
		await on.outbox.offer(1);
		expect(ids()).toEqual([first]);
		on.clock.advance(seconds(1));
		const offered = on.outbox.offer(1);
		const third = await on.asksFor(text(), eve);
		await offered;
		expect(ids()).toEqual([first, second]);
		expect(await claimed()).toEqual([third]);
	});

	it('comes in its turn when a time is over and it is offered anew', async () => {
		const notBefore = on.clock.now() + minutes(5);
		await on.outbox.offer(10);
		const later = await on.asksFor(text({ notBefore }));
		on.clock.advance(minutes(5));
		expect(ids()).toEqual([]);
		await on.outbox.offer(0);
		expect(ids()).toEqual([later]);
	});

	it('waits for what its contact was to get before', async () => {
		const first = await on.asksFor();
		expect(await claimed()).toEqual([first]);
		await on.outbox.offer(10);
		await on.asksFor();
		expect(ids()).toEqual([]);
	});

	it('waits for what is uncertain, too', async () => {
		await on.asksFor();
		await on.sends({ kind: 'unknown', reason: 'cut off' });
		await on.outbox.offer(10);
		await on.asksFor();
		expect(ids()).toEqual([]);
	});

	it('does not wait for what a gate put aside', async () => {
		await on.asksFor();
		await on.sends({ kind: 'held', until: on.clock.now() + minutes(5), ...gate });
		await on.outbox.offer(10);
		const second = await on.asksFor();
		expect(ids()).toEqual([second]);
	});

	it('stays where it is when it is not to go yet, and that there is a time to wait for is announced', async () => {
		await on.outbox.offer(10);
		const notBefore = on.clock.now() + minutes(5);
		await on.asksFor(text({ notBefore }));
		expect(ids()).toEqual([]);
		expect(announced).toBeGreaterThan(0);
		expect(await on.outbox.nextDue()).toBe(notBefore);
	});

	it('does not leave when it is stopped in the same commit', async () => {
		await on.begins('r1');
		await on.outbox.offer(10);
		const stop = wishing('stop', { cancelledRuns: ['r1'] });
		await on.happens(asking('ask', text({ runId: 'r1' })), stop);
		expect(ids()).toEqual([]);
		expect(on.rows().map(({ status }) => status)).toEqual(['CANCELLED']);
		expect(await claimed()).toEqual([]);
	});

	it('comes once when something beside it throws, and its place is used once', async () => {
		await on.outbox.offer(1);
		const circle: Record<string, unknown> = {};
		circle['again'] = circle;
		const broken = wishing('broken', circle, bob);
		await Promise.all([on.host.accept([asking('whole')]), on.host.accept([broken])]);
		await on.host.settled();
		expect(came).toHaveLength(1);
		await on.asksFor(text(), eve);
		expect(came).toHaveLength(1);
	});

	it('is on disk when it comes: after a restart it is uncertain, and nothing of the offer is left', async () => {
		await on.outbox.offer(10);
		const id = await on.asksFor();
		await on.restart();
		listen();
		expect(on.row(id)).toMatchObject({ status: 'UNKNOWN', attempt: 1 });
		await on.asksFor(text(), bob);
		expect(ids()).toEqual([]);
	});
});

describe('an offer that is withdrawn', () => {
	it('has nothing come of it any more, and what came of it before is here by then', async () => {
		await on.outbox.offer(10);
		// As on a slow disk: its commit is made, and not yet synced.
		const quick = { ...Object.getOwnPropertyDescriptor(SyncPlace.prototype, 'nextIsHere') };
		Object.defineProperty(SyncPlace.prototype, 'nextIsHere', { ...quick, value: () => false });
		const taken = on.host.accept([asking('first')]);
		await new Promise((resolve) => setImmediate(resolve));
		expect(came).toHaveLength(0);
		await on.outbox.withdraw();
		expect(came).toHaveLength(1);
		await taken;
		Object.defineProperty(SyncPlace.prototype, 'nextIsHere', quick);
		await on.asksFor(text(), bob);
		expect(came).toHaveLength(1);
		expect(await claimed()).toHaveLength(1);
	});

	it('can be made anew', async () => {
		await on.outbox.offer(1);
		await on.outbox.withdraw();
		await on.outbox.offer(1);
		await on.asksFor(text(), ada);
		await on.asksFor(text(), bob);
		expect(came).toHaveLength(1);
	});
});
