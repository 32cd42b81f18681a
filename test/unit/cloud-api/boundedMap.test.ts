import { expect, it } from '@jest/globals';
import { BoundedMap } from '../../../cloud-api/flowProtocol/BoundedMap';

const filled = (count: number, capacity: number) => {
	const map = new BoundedMap<number>({ capacity, lifetimeMs: 1000 });
	for (let index = 0; index < count; index++) map.set(String(index), index, 0);
	return Array.from({ length: count }, (_, index) => map.get(String(index), 0));
};

it('finds an entry for its lifetime, and never after twice as long', () => {
	for (let at = 5000; at < 8000; at += 100) {
		const map = new BoundedMap<number>({ capacity: 10, lifetimeMs: 1000 });
		map.set('before', 0, 5000);
		map.set('one', 1, at);
		expect(map.get('one', at + 999)).toBe(1);
		expect(map.get('one', at + 2000)).toBeUndefined();
	}
});

it('forgets all after a rest, however long it was', () => {
	const map = new BoundedMap<number>({ capacity: 10, lifetimeMs: 1000 });
	map.set('one', 1, 5000);
	expect(map.get('one', 1_000_000)).toBeUndefined();
});

it('never holds more than its capacity, and keeps at least the newest half of it', () => {
	for (let count = 1; count <= 40; count++) {
		const kept = filled(count, 10).filter((value) => value !== undefined);
		expect(kept.length).toBeLessThanOrEqual(10);
		const newest = Array.from({ length: Math.min(count, 5) }, (_, back) => count - 1 - back);
		expect(kept).toStrictEqual(expect.arrayContaining(newest));
	}
});

it('forgets an entry that was taken out, whichever half it was in', () => {
	const map = new BoundedMap<number>({ capacity: 4, lifetimeMs: 1000 });
	for (const key of ['a', 'b', 'c']) map.set(key, 1, 0);
	map.delete('a');
	map.delete('c');
	expect(['a', 'b', 'c'].map((key) => map.get(key, 0))).toStrictEqual([undefined, 1, undefined]);
});
