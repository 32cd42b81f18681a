import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
	accepted,
	ada,
	bob,
	eve,
	firstClaim,
	gate,
	OutboxDriver,
	template,
	text,
} from '../../support/host/OutboxDriver';
import { hours, minutes, seconds } from '../../support/host/StandingClock';

let on: OutboxDriver;
beforeEach(async () => {
	on = new OutboxDriver();
	await on.open();
});
afterEach(() => on.close());

const idsOf = (claims: Awaited<ReturnType<OutboxDriver['claims']>>) =>
	claims.map(({ effect }) => effect.id);
const day = hours(24);

describe('what may be claimed', () => {
	it('is no more than is asked for, and nothing of the numbers that wait', async () => {
		const [first, second, third] = [
			await on.asksFor(text(), ada),
			await on.asksFor(text(), bob),
			await on.asksFor(text(), eve),
		];
		expect(idsOf(await on.claims(0))).toEqual([]);
		expect(idsOf(await on.claims(-1))).toEqual([]);
		expect(idsOf(await on.claims(1, [eve.number]))).toEqual([first]);
		expect(idsOf(await on.claims(100, [eve.number]))).toEqual([second]);
		expect(idsOf(await on.claims(100, [eve.number]))).toEqual([]);
		expect(idsOf(await on.claims())).toEqual([third]);
	});

	it('is on its way from then on, with a try more', async () => {
		const id = await on.asksFor();
		expect(on.row(id)).toMatchObject({ status: 'PENDING', attempt: 0 });
		await on.claims();
		expect(on.row(id)).toMatchObject({ status: 'SENDING', attempt: 1 });
	});

	it('is one of a contact, also when several that stood aside are due', async () => {
		const [first, second] = [await on.asksFor(), await on.asksFor()];
		const until = on.clock.now() + hours(8);
		for (let n = 0; n < 2; n++) await on.sends({ kind: 'held', until, ...gate });
		on.clock.advance(hours(8));
		expect(idsOf(await on.claims())).toEqual([first]);
		await on.says(first, 1, accepted());
		expect(idsOf(await on.claims())).toEqual([second]);
	});

	it('is as much as is asked for, however many of one contact are due before others', async () => {
		const until = on.clock.now() + hours(8);
		for (const who of [ada, ada, bob, eve]) {
			await on.asksFor(text(), who);
			await on.sends({ kind: 'held', until, ...gate });
			on.clock.advance(1);
		}
		on.clock.advance(hours(8));
		expect(await on.claims(2)).toHaveLength(2);
	});

	it('is what was not to go before now, and what has waited longest is first', async () => {
		const notBefore = on.clock.now() + minutes(5);
		const later = await on.asksFor(text({ notBefore }), ada);
		const past = await on.asksFor(text({ notBefore: on.clock.now() - 1 }), bob);
		expect(on.row(later)).toMatchObject({ status: 'HELD', dueAt: notBefore });
		expect(on.row(past)).toMatchObject({ status: 'PENDING', dueAt: on.clock.now() - 1 });
		expect(await on.outbox.nextDue()).toBe(notBefore);
		expect(idsOf(await on.claims())).toEqual([past]);
		on.clock.advance(minutes(5) + 1);
		const now = await on.asksFor(text(), eve);
		expect(idsOf(await on.claims())).toEqual([later, now]);
		expect(await on.outbox.nextDue()).toBeNull();
	});

	it('is in its turn also when it is to go at this very moment', async () => {
		const id = await on.asksFor(text({ notBefore: on.clock.now() }));
		expect(on.row(id).status).toBe('PENDING');
	});
});

describe('a claim tells the gates', () => {
	const claim = async () => {
		const [only] = await on.claims();
		if (only === undefined) throw new Error('Nothing was claimed');
		return only;
	};

	it('the effect, since when it waits, whose it is and who has the conversation', async () => {
		await on.writes(ada);
		const queuedAt = on.clock.now();
		const id = await on.asksFor(text({ category: 'utility' }));
		on.clock.advance(seconds(3));
		expect(await claim()).toEqual(firstClaim(text({ category: 'utility' }), id, queuedAt));
	});

	it('the journey whose run asked for it', async () => {
		await on.begins('r1');
		await on.asksFor(text({ runId: 'r1' }));
		expect((await claim()).journeyId).toBe('welcome');
		await on.asksFor(text({ runId: 'of another file' }), bob);
		expect((await claim()).journeyId).toBeNull();
	});

	it('the account of the number, once a webhook has named it, also after a restart', async () => {
		await on.writes(ada, 'waba.1');
		const id = await on.asksFor();
		expect((await claim()).account).toBe('waba.1');
		await on.says(id, 1, accepted());
		await on.restart();
		await on.asksFor();
		expect((await claim()).account).toBe('waba.1');
		await on.writes(ada, 'waba.2');
		await on.asksFor(text(), bob);
		expect((await claim()).account).toBe('waba.2');
		await on.asksFor(text(), eve);
		expect((await claim()).account).toBeNull();
	});

	it('when messages left for this contact within ten minutes, the earliest first', async () => {
		const started = on.clock.now();
		await on.asksFor(text(), bob);
		await on.sends(accepted('wamid.bob'));
		const [first, second] = [await on.asksFor(), await on.asksFor()];
		// The second leaves before the first.
		await claim();
		await on.says(first, 1, { kind: 'held', until: started + minutes(2), ...gate });
		on.clock.advance(minutes(1));
		await claim();
		await on.says(second, 1, accepted('wamid.1'));
		on.clock.advance(minutes(1));
		await claim();
		await on.says(first, 1, accepted('wamid.2'));
		const third = await on.asksFor();
		expect((await claim()).recentSends).toEqual([started + minutes(1), started + minutes(2)]);
		on.clock.advance(minutes(9));
		await on.says(third, 1, { kind: 'paced', until: on.clock.now(), ...gate });
		expect((await claim()).recentSends).toEqual([started + minutes(2)]);
	});

	describe('when marketing left for this contact', () => {
		const marketing = text({ message: template(), category: 'marketing' });
		const sentAs = { category: 'marketing', initiated: true } as const;

		it('within seven days, the earliest first, when this may be some', async () => {
			const started = on.clock.now();
			for (let n = 0; n < 2; n++) {
				await on.asksFor(marketing);
				await on.sends(accepted(`wamid.${n}`, { sentAs }));
				on.clock.advance(day);
			}
			await on.asksFor(marketing);
			const { effect, recentMarketing } = await claim();
			expect(recentMarketing).toEqual([started, started + day]);
			await on.says(effect.id, 1, { kind: 'refused', ...gate });
			on.clock.advance(5 * day);
			await on.asksFor(marketing);
			expect((await claim()).recentMarketing).toEqual([started + day]);
		});

		it('also when only its fallback is some, and not when nothing of it is', async () => {
			await on.asksFor(marketing);
			await on.sends(accepted('wamid.1', { sentAs }));
			const fallback = { message: template(), category: 'marketing' } as const;
			await on.asksFor(text({ fallback }));
			const { effect, recentMarketing } = await claim();
			expect(recentMarketing).toHaveLength(1);
			await on.says(effect.id, 1, accepted('wamid.2'));
			await on.asksFor(text({ fallback: { ...fallback, category: 'utility' } }));
			expect((await claim()).recentMarketing).toEqual([]);
		});

		it('but not what counted as something else, or never arrived', async () => {
			await on.asksFor(marketing);
			await on.sends(accepted('wamid.1', { sentAs: { category: 'utility', initiated: true } }));
			await on.asksFor(marketing);
			await on.sends(accepted('wamid.2', { sentAs }));
			await on.status('wamid.2', 'failed');
			await on.asksFor(marketing);
			expect((await claim()).recentMarketing).toEqual([]);
		});
	});

	it('whether an earlier message waits for the conversation', async () => {
		const until = on.clock.now() + hours(1);
		await on.asksFor();
		await on.asksFor();
		await on.asksFor();
		const first = await claim();
		expect(first.behind).toBe(false);
		await on.says(first.effect.id, 1, { kind: 'held', until: on.clock.now() + 1, ...gate });
		const second = await claim();
		expect(second.behind).toBe(false);
		await on.says(second.effect.id, 1, { kind: 'kept', for: 'thread', until, ...gate });
		const third = await claim();
		expect(third.behind).toBe(true);
		await on.says(third.effect.id, 1, { kind: 'kept', for: 'thread', until, ...gate });
		on.clock.advance(1);
		// It was asked for before the one that waits.
		expect(await claim()).toMatchObject({ effect: first.effect, behind: false });
	});

	it('whether the earliest that waits for the conversation came before, whichever is due first', async () => {
		const keep = async (hoursMore: number) => {
			await on.asksFor();
			const until = on.clock.now() + hours(hoursMore);
			await on.sends({ kind: 'kept', for: 'thread', until, ...gate });
		};
		await keep(2);
		const between = await on.asksFor();
		await on.sends({ kind: 'held', until: on.clock.now() + 1, ...gate });
		await keep(1);
		on.clock.advance(1);
		expect(await claim()).toMatchObject({ effect: { id: between }, behind: true });
	});

	it('what is braked', async () => {
		await on.asksFor(text({ message: template(), category: 'utility' }));
		await on.sends({ kind: 'failed', code: 132015, reason: 'paused' });
		await on.asksFor();
		expect((await claim()).brakes).toMatchObject([{ id: 'template:cart_reminder/en' }]);
	});
});

describe('who was written to outside the window', () => {
	const reach = async (who: typeof ada, messageId: string, initiated = true) => {
		await on.asksFor(text({ message: template(), category: 'utility' }), who);
		await on.sends(accepted(messageId, { sentAs: { category: 'utility', initiated } }));
		on.clock.advance(minutes(1));
	};

	it('is told with when and on which line, the earliest first', async () => {
		const started = on.clock.now();
		await on.writes(eve, 'waba.1');
		await reach(ada, 'wamid.1');
		await reach(eve, 'wamid.2');
		await reach(bob, 'wamid.3', false);
		expect(on.outbox.reachedSince(started - 1)).toMatchObject([
			{ number: ada.number, account: null, contact: { identity: { waId: ada.waId } }, at: started },
			{
				number: eve.number,
				account: 'waba.1',
				contact: { identity: { waId: eve.waId } },
				at: started + minutes(1),
			},
		]);
		expect(on.outbox.reachedSince(started)).toHaveLength(1);
	});

	it('is nobody whom nothing reached', async () => {
		await reach(ada, 'wamid.1');
		await on.status('wamid.1', 'failed');
		expect(on.outbox.reachedSince(0)).toEqual([]);
	});

	it('is whom a lost answer may have reached', async () => {
		await on.asksFor(text({ message: template(), category: 'utility' }));
		const sentAs = { category: 'utility', initiated: true } as const;
		await on.sends({ kind: 'unknown', reason: 'cut off', sentAs });
		expect(on.outbox.reachedSince(0)).toHaveLength(1);
	});
});

describe('what is held under a name', () => {
	const held = async (who: typeof ada, heldBy: string) => {
		const id = await on.asksFor(text(), who);
		const until = on.clock.now() + hours(8);
		await on.sends({ kind: 'held', until, ...gate, heldBy });
		return id;
	};

	it('is let go together, through the gates again, and who waits for work hears of it', async () => {
		const [first, second] = [await held(ada, 'limit:day'), await held(bob, 'limit:day')];
		await held(eve, 'limit:week');
		let calls = 0;
		on.outbox.onWork(() => (calls += 1));
		on.clock.advance(minutes(1));
		expect(await on.outbox.letGo('limit:day')).toBe(2);
		expect(calls).toBe(1);
		expect(on.row(first)).toMatchObject({ heldBy: null, dueAt: on.clock.now() });
		expect(idsOf(await on.claims()).toSorted()).toEqual([first, second].toSorted());
	});

	it('need not be there', async () => {
		await held(ada, 'limit:day');
		let calls = 0;
		on.outbox.onWork(() => (calls += 1));
		expect(await on.outbox.letGo('limit:week')).toBe(0);
		expect(calls).toBe(0);
	});
});

describe('who waits for work', () => {
	it('hears of it when something was asked for, when something ended, and until they have enough', async () => {
		let calls = 0;
		const stop = on.outbox.onWork(() => (calls += 1));
		await on.asksFor();
		const asked = calls;
		expect(asked).toBeGreaterThan(0);
		await on.sends({ kind: 'refused', ...gate });
		expect(calls).toBeGreaterThan(asked);
		stop();
		const before = calls;
		await on.asksFor();
		expect(calls).toBe(before);
	});
});
