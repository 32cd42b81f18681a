import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PeopleWindow } from '../../../engine/src/effects/people/PeopleWindow';

const day = 86_400_000;
const minute = 60_000;

describe('the people of 24 hours', () => {
	it('gives those who wait the places that come free, one after the other', () => {
		const window = new PeopleWindow();
		for (const [person, at] of [
			['a', 0],
			['b', 1000],
		] as const)
			window.use(person, at);
		const places = ['c', 'd', 'e'].map((person) => {
			const at = window.at(person, 2, 2000);
			window.keep(person, at);
			return at;
		});
		expect(places).toEqual([day + minute, 1000 + day + minute, 2 * (day + minute)]);
		expect(window.at('c', 2, 5000)).toBe(places[0]);
		expect(window.at('a', 2, 5000)).toBe(5000);
	});

	it('never has more people in any 24 hours than it may, whoever is written to and when', () => {
		const acts = fc.array(
			fc.record({ person: fc.nat(8), after: fc.nat(12 * 3_600_000), fails: fc.boolean() }),
			{ maxLength: 120 },
		);
		fc.assert(
			fc.property(acts, fc.integer({ min: 1, max: 5 }), (series, most) => {
				const window = new PeopleWindow();
				const reached: { readonly person: string; readonly at: number }[] = [];
				let now = 0;
				for (const { person, after, fails } of series) {
					now += after;
					const name = String(person);
					const at = window.at(name, most, now);
					if (at > now) {
						window.keep(name, at);
						continue;
					}
					const before = window.use(name, now);
					if (fails) window.giveBack(name, before);
					else reached.push({ person: name, at: now });
					const recent = reached.filter((one) => one.at > now - day);
					expect(new Set(recent.map((one) => one.person)).size).toBeLessThanOrEqual(most);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
