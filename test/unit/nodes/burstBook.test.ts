import { describe, expect, it } from '@jest/globals';
import { BurstBook } from '../../../nodes/WhatsAppTrigger/burst/BurstBook';
import { text } from './messages';

/** A hold that ends when the test says so. */
function hold() {
	let end = (): void => {};
	const over = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { wait: () => over, end };
}

const [one, two, three] = [text('one'), text('two'), text('three')];

describe('a book of bursts', () => {
	it('gives the first delivery everything, and the others nothing but the wait', async () => {
		const book = new BurstBook();
		const { wait, end } = hold();
		const answered: string[] = [];
		const first = book.join('ana', [one], wait).finally(() => answered.push('first'));
		const second = book.join('ana', [two], wait).finally(() => answered.push('second'));
		await Promise.resolve();
		expect(answered).toEqual([]);
		end();
		expect(await Promise.all([first, second])).toEqual([[one, two], []]);
	});

	it('opens another one after the first is over', async () => {
		const book = new BurstBook();
		const now = () => Promise.resolve();
		expect(await book.join('ana', [one], now)).toEqual([one]);
		expect(await book.join('ana', [two], now)).toEqual([two]);
	});

	it('keeps contacts apart', async () => {
		const book = new BurstBook();
		const { wait, end } = hold();
		const both = Promise.all([book.join('ana', [one], wait), book.join('bo', [three], wait)]);
		end();
		expect(await both).toEqual([[one], [three]]);
	});

	it('is over for everybody when the hold fails', async () => {
		const book = new BurstBook();
		const fails = () => Promise.reject(new Error('stopped'));
		await expect(book.join('ana', [one], fails)).rejects.toThrow('stopped');
		expect(await book.join('ana', [two], () => Promise.resolve())).toEqual([two]);
	});
});
