import { expect, it } from '@jest/globals';
import { SyncPlace } from '../../../engine/src/hosts/sqlite/SyncPlace';

/** Has so many syncs, each as long as it takes in place; how many were there. */
function sync(place: SyncPlace, times: number, ms: number): number {
	let here = 0;
	for (let nth = 0; nth < times; nth++) {
		if (!place.nextIsHere()) continue;
		here++;
		place.took(ms);
	}
	return here;
}

it('a quick disk is synced in place', () => {
	expect(sync(new SyncPlace(), 1000, 0.3)).toBe(1000);
});

it('a slow disk is synced beside the work, but for a few tries', () => {
	expect(sync(new SyncPlace(), 1000, 8)).toBe(14);
});

it('a thread that waited for a core now and then is no slow disk', () => {
	const place = new SyncPlace();
	for (let times = 0; times < 100; times++) {
		expect(sync(place, 4, 8)).toBe(4);
		expect(sync(place, 1, 0.3)).toBe(1);
	}
});

it('a disk that has become quick is found so at the next try', () => {
	const place = new SyncPlace();
	sync(place, 5, 8);
	expect(sync(place, 100, 0.3)).toBe(0);
	expect(sync(place, 1000, 0.3)).toBe(1000);
});
