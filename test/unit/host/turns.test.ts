import { describe, expect, it } from '@jest/globals';
import { Turns } from '../../../engine/src/hosts/sqlite/Turns';

/** Turns that are told apart by what they took, each ended by hand. */
function turnsByHand() {
	const taken: string[][] = [];
	const ends: { done: () => void; fail: (cause: Error) => void }[] = [];
	const turns = new Turns<string>((items) => {
		taken.push([...items]);
		return new Promise((done, fail) => ends.push({ done, fail }));
	});
	/** Lets everything happen that waits for nothing outside. */
	const quiet = () => new Promise((resolve) => setImmediate(resolve));
	return { turns, taken, ends, quiet };
}

describe('turns', () => {
	it('what comes while one is under way shares the next', async () => {
		const { turns, taken, ends, quiet } = turnsByHand();
		const first = turns.add('a');
		await quiet();
		const others = Promise.all([turns.add('b'), turns.add('c')]);
		await quiet();
		expect(taken).toEqual([['a']]);
		ends[0]?.done();
		await first;
		await quiet();
		expect(taken).toEqual([['a'], ['b', 'c']]);
		ends[1]?.done();
		await others;
	});

	it('what comes at once has the same turn', async () => {
		const { turns, taken, ends, quiet } = turnsByHand();
		const both = Promise.all([turns.add('a'), turns.add('b')]);
		await quiet();
		ends[0]?.done();
		await both;
		expect(taken).toEqual([['a', 'b']]);
	});

	it('who adds the moment they are told has a turn as well', async () => {
		const taken: string[] = [];
		const turns = new Turns<string>((items) => {
			taken.push(...items);
			return Promise.resolve();
		});
		for (const item of ['a', 'b', 'c']) await turns.add(item);
		expect(taken).toEqual(['a', 'b', 'c']);
	});

	it('a turn that fails is told those in it, and the next is had', async () => {
		const { turns, taken, ends, quiet } = turnsByHand();
		const first = turns.add('a');
		const told = expect(first).rejects.toThrow('no room');
		await quiet();
		const second = turns.add('b');
		ends[0]?.fail(new Error('no room'));
		await told;
		await quiet();
		expect(taken).toEqual([['a'], ['b']]);
		ends[1]?.done();
		await second;
	});

	it('is idle when all that was asked for is done', async () => {
		const { turns, ends, quiet } = turnsByHand();
		await turns.idle();
		void turns.add('a');
		let idle = false;
		const waiting = turns.idle().then(() => (idle = true));
		await quiet();
		expect(idle).toBe(false);
		ends[0]?.done();
		await waiting;
	});
});

describe('work that has a turn of its own', () => {
	it('comes after what came before, and has the others wait', async () => {
		const { turns, taken, ends, quiet } = turnsByHand();
		const first = turns.add('a');
		await quiet();
		const rest = turns.add('b');
		let end = () => undefined as void;
		const alone = turns.alone(() => {
			taken.push(['alone']);
			return new Promise((resolve) => (end = resolve));
		});
		const after = turns.add('c');
		ends[0]?.done();
		await first;
		await quiet();
		// Who waits already takes those with it who come later.
		expect(taken).toEqual([['a'], ['b', 'c']]);
		ends[1]?.done();
		await quiet();
		expect(taken.at(-1)).toEqual(['alone']);
		const last = turns.add('d');
		await quiet();
		expect(taken.at(-1)).toEqual(['alone']);
		end();
		await alone;
		await quiet();
		expect(taken.at(-1)).toEqual(['d']);
		ends[2]?.done();
		await Promise.all([rest, after, last]);
	});

	it('is told whether it failed, and nothing waits for it longer', async () => {
		const { turns, ends, quiet } = turnsByHand();
		await expect(turns.alone(() => Promise.reject(new Error('no disk')))).rejects.toThrow(
			'no disk',
		);
		const next = turns.add('a');
		await quiet();
		ends[0]?.done();
		await next;
	});
});
