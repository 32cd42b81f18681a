import { describe, expect, it } from '@jest/globals';
import { RecentPeople } from '../../../emulator/src/limits/RecentPeople';
import { RecentTimes } from '../../../emulator/src/limits/RecentTimes';

describe('Recent times', () => {
	it('forget what is too old, however much there was', () => {
		const times = new RecentTimes();
		for (let at = 1; at <= 5000; at++) times.add(at);
		expect(times.countAfter(0)).toBe(5000);
		expect(times.countAfter(1200)).toBe(3800);
		expect(times.oldest()).toBe(1201);
		times.add(5001);
		expect(times.countAfter(4999)).toBe(2);
		expect(times.countAfter(5001)).toBe(0);
		expect(times.oldest()).toBeUndefined();
	});
});

describe('Recent people', () => {
	it('count each once, by the last time', () => {
		const people = new RecentPeople(100);
		people.add('ana', 0);
		people.add('ben', 10);
		people.add('ana', 50);
		expect(people.count(99)).toBe(2);
		expect(people.count(110)).toBe(1);
		expect([people.has('ana', 110), people.has('ben', 110)]).toEqual([true, false]);
		expect(people.count(150)).toBe(0);
	});
});
