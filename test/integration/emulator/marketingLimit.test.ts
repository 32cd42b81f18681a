import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { control, entriesOf } from './newsOf';
import { offer, offers } from './offer';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;

beforeEach(async () => {
	pair = await startPair({ templates: offers });
});
afterEach(() => pair.close());

const to = '34600111222';
const ana = () => pair.emulator.customer({ name: 'Ana', waId: to });

/** What becomes of a message: its last status, with the code of its error. */
async function fateOf(name: 'sale' | 'parcel') {
	const { status, body } = await createBusiness(pair.emulator).send(to, offer(name));
	expect(status).toBe(200);
	await pair.emulator.settled();
	const id = body.messages?.[0]?.id;
	const last = entriesOf(pair.receiver, 'messages', 'statuses').findLast((one) => one['id'] === id);
	const [error] = (last?.['errors'] as readonly { readonly code: number }[] | undefined) ?? [];
	return error?.code ?? last?.['status'];
}

describe('Marketing to one person', () => {
	it('is two templates in 24 hours; the next is taken and fails', async () => {
		expect([await fateOf('sale'), await fateOf('sale'), await fateOf('sale')]).toEqual([
			'delivered',
			'delivered',
			131049,
		]);
		expect(await fateOf('parcel')).toBe('delivered');
		await pair.emulator.clock.advance(24 * hour);
		expect(await fateOf('sale')).toBe('delivered');
	});

	it('counts what other businesses sent', async () => {
		await control(pair.emulator.url, 'POST', `/customers/${ana().id}/offers`, { count: 1 });
		expect([await fateOf('sale'), await fateOf('sale')]).toEqual(['delivered', 131049]);
	});

	it('is not limited while the window is open', async () => {
		await ana().say('what is on sale?');
		for (let sent = 0; sent < 4; sent++) expect(await fateOf('sale')).toBe('delivered');
		await pair.emulator.clock.advance(24 * hour);
		expect(await fateOf('sale')).toBe('delivered');
	});

	it('has the limit one sets', async () => {
		pair.emulator.playMeta({ limits: { marketing: { most: 1, hours: 48 } } });
		expect([await fateOf('sale'), await fateOf('sale')]).toEqual(['delivered', 131049]);
		await pair.emulator.clock.advance(24 * hour);
		expect(await fateOf('sale')).toBe(131049);
		pair.emulator.playMeta({ limits: { marketing: null } });
		expect(await fateOf('sale')).toBe('delivered');
	});
});
