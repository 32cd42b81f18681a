import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxStatus } from '../../../engine/src/host/outbox';
import { OutboxChanges } from '../../../engine/src/hosts/sqlite/outbox/OutboxChanges';

interface Row {
	readonly id: string;
	readonly contact_id: string;
	readonly status: OutboxStatus;
}

const row = (id: string, contact: string, status: OutboxStatus = 'PENDING'): Row => ({
	id,
	contact_id: contact,
	status,
});
const nothing = { asked: [], timed: false, freed: false, look: false };

let changes: OutboxChanges<Row>;
beforeEach(() => {
	changes = new OutboxChanges();
});

describe('what a transaction has changed in the outbox', () => {
	it('is nothing at first, and nothing again once it was taken', () => {
		expect(changes.take()).toEqual(nothing);
		changes.asked(row('a', 'ada'));
		changes.moved(row('b', 'bob', 'SENDING'), 'UNKNOWN');
		changes.moved(row('e', 'eve', 'UNKNOWN'), 'ACCEPTED');
		changes.look();
		expect(changes.take()).toMatchObject({ timed: true, freed: true, look: true });
		expect(changes.take()).toEqual(nothing);
	});

	it('is the first row of each contact that it asked for', () => {
		const [first, other] = [row('a1', 'ada'), row('b1', 'bob')];
		changes.asked(first);
		changes.asked(row('a2', 'ada'));
		changes.asked(other);
		expect(changes.take()).toEqual({ ...nothing, asked: [first, other] });
	});

	it('is a time to wait for, where what it asked for is for later', () => {
		changes.asked(row('a', 'ada', 'HELD'));
		expect(changes.take()).toEqual({ ...nothing, timed: true });
	});

	it('is to be looked for, where it changed another row of a contact before it asked, or after', () => {
		changes.moved(row('a1', 'ada', 'SENDING'), 'SENDING');
		changes.asked(row('a2', 'ada'));
		expect(changes.take()).toEqual({ ...nothing, look: true });
		changes.asked(row('a3', 'ada'));
		changes.moved(row('a1', 'ada', 'SENDING'), 'SENDING');
		expect(changes.take()).toEqual({ ...nothing, look: true });
	});

	it('leaves what it asked for by itself, where it changed rows of others', () => {
		const asked = row('a', 'ada');
		changes.asked(asked);
		changes.moved(row('b', 'bob', 'SENDING'), 'SENDING');
		expect(changes.take()).toEqual({ ...nothing, asked: [asked] });
	});

	it('still is to be looked for after other rows, once anything is', () => {
		changes.moved(row('a1', 'ada', 'SENDING'), 'SENDING');
		changes.asked(row('a2', 'ada'));
		changes.asked(row('b1', 'bob'));
		changes.asked(row('b2', 'bob'));
		changes.moved(row('e1', 'eve', 'SENDING'), 'SENDING');
		expect(changes.take()).toMatchObject({ look: true });
	});

	it('is another time, for whatever is looked at again', () => {
		const timed = (status: OutboxStatus) => {
			changes.moved(row('a', 'ada', 'SENDING'), status);
			return changes.take().timed;
		};
		expect((['PENDING', 'HELD', 'UNKNOWN'] as const).map(timed)).toEqual([true, true, true]);
		expect((['SENDING', 'ACCEPTED', 'PARKED'] as const).map(timed)).toEqual([false, false, false]);
	});

	it('frees a contact, where a row that kept its next one waiting does so no more', () => {
		const freed = ([before, after]: readonly [OutboxStatus, OutboxStatus]) => {
			changes.moved(row('a', 'ada', before), after);
			return changes.take().freed;
		};
		const frees = [
			['PENDING', 'CANCELLED'],
			['SENDING', 'ACCEPTED'],
			['UNKNOWN', 'PARKED'],
			['SENDING', 'HELD'],
		] as const;
		const keeps = [
			['PENDING', 'SENDING'],
			['SENDING', 'UNKNOWN'],
			['UNKNOWN', 'PENDING'],
			['HELD', 'CANCELLED'],
			['HELD', 'PENDING'],
			['ACCEPTED', 'FAILED'],
		] as const;
		expect(frees.map(freed)).toEqual(frees.map(() => true));
		expect(keeps.map(freed)).toEqual(keeps.map(() => false));
	});

	it('may be anything, where nobody knows: what it asked for is found like the rest', () => {
		changes.asked(row('a', 'ada'));
		changes.others();
		expect(changes.take()).toEqual({ ...nothing, timed: true });
	});
});
