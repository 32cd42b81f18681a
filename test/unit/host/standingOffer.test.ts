import { describe, expect, it } from '@jest/globals';
import type { Claim } from '../../../engine/src/host/outbox';
import { StandingOffer, type Ended } from '../../../engine/src/hosts/sqlite/outbox/StandingOffer';

const claim = { attempt: 1 } as Claim;
const two: Ended = { claims: [claim, claim], work: false };

/** The ends of transactions on an offer, with what they were given room for, and who was called. */
function endsOn(offer: StandingOffer) {
	const rooms: number[] = [];
	const calls = { signals: 0 };
	const ending = (ended: Ended) =>
		offer.ending(
			(room) => {
				rooms.push(room);
				return ended;
			},
			() => (calls.signals += 1),
		);
	return { rooms, calls, ending };
}

describe('a standing offer', () => {
	it('has as much room as was offered, less what was claimed', () => {
		const offer = new StandingOffer();
		const { rooms, ending } = endsOn(offer);
		expect(offer.isOpen()).toBe(false);
		offer.add(2);
		offer.add(3);
		expect(offer.isOpen()).toBe(true);
		ending(two).perform();
		ending(two).perform();
		offer.add(4);
		ending(two).perform();
		expect(rooms).toEqual([5, 3, 5]);
	});

	it('gives back what was claimed by a transaction that is done anew, or was lost', () => {
		const offer = new StandingOffer();
		const { rooms, ending } = endsOn(offer);
		offer.add(3);
		const anew = ending(two);
		anew.perform();
		anew.perform();
		anew.failed(new Error('the disk is full'));
		ending(two).perform();
		expect(rooms).toEqual([3, 3, 3]);
	});

	it('is over when it ends, also for what fails later', () => {
		const offer = new StandingOffer();
		const { rooms, ending } = endsOn(offer);
		offer.add(3);
		const lost = ending(two);
		lost.perform();
		offer.end();
		lost.failed(new Error('the disk is full'));
		expect(offer.isOpen()).toBe(false);
		ending(two).perform();
		expect(rooms).toEqual([3, 0]);
	});

	it('tells of claims and of work once they are on disk, and of nothing where there is none', () => {
		const offer = new StandingOffer();
		const { calls, ending } = endsOn(offer);
		const told: number[] = [];
		const stop = offer.onClaims((claims) => told.push(claims.length));
		offer.add(5);
		for (const ended of [two, { claims: [], work: true }, { claims: [], work: false }]) {
			const end = ending(ended);
			end.perform();
			end.committed();
		}
		expect(told).toEqual([2]);
		expect(calls.signals).toBe(1);
		stop();
		const after = ending(two);
		after.perform();
		after.committed();
		expect(told).toEqual([2]);
	});
});
