import { expect, it } from '@jest/globals';
import { UnderWay } from '../../../engine/src/hosts/sqlite/journal/UnderWay';

/** Something under way that ends when a test says so. */
function begin(underWay: UnderWay) {
	let end = (): void => undefined;
	void underWay.during(() => new Promise<void>((resolve) => (end = resolve)));
	return () => end();
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('what is under way is waited for, and what begins later is not', async () => {
	const underWay = new UnderWay();
	const told: string[] = [];
	const endFirst = begin(underWay);
	void underWay.past().then(() => told.push('past'));
	const endLater = begin(underWay);
	await turn();
	expect(told).toEqual([]);
	endFirst();
	await turn();
	expect(told).toEqual(['past']);
	endLater();
});

it('who waits later waits for all that is under way, however old', async () => {
	const underWay = new UnderWay();
	const told: string[] = [];
	const endFirst = begin(underWay);
	void underWay.past().then(() => told.push('first'));
	const endSecond = begin(underWay);
	void underWay.past().then(() => told.push('second'));
	endSecond();
	await turn();
	expect(told).toEqual([]);
	endFirst();
	await turn();
	expect(told).toEqual(['first', 'second']);
});

it('what fails is over, too', async () => {
	const underWay = new UnderWay();
	const failing = underWay.during(() => Promise.reject(new Error('no')));
	await Promise.all([expect(failing).rejects.toThrow('no'), underWay.past()]);
	await underWay.past();
});
