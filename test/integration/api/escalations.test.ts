import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf, itemsOf, startHouse, type House } from './startHouse';

let house: House;
beforeEach(async () => {
	house = await startHouse();
	await house.publish('escalation', 'keyword');
});
afterEach(() => house.close());

const act = async (id: string, action: string, more: Record<string, string> = {}) => {
	const answer = await house.call('POST', `/escalations/${id}/${action}`, { agent: 'Bo', ...more });
	await house.settled();
	return answer;
};

async function escalate() {
	const ana = house.emulator.customer({ name: 'Ana', waId: '34600000001' });
	await ana.say('agent');
	await house.settled();
	const [escalation] = itemsOf(await house.call('GET', '/escalations?status=waiting'));
	return { ana, id: String(escalation?.['id']) };
}

describe('An escalation', () => {
	it('is taken, answered and resolved by a person, and journeys keep silent meanwhile', async () => {
		const { ana, id } = await escalate();
		expect((await act(id, 'take')).status).toBe(202);
		expect((await house.call('GET', `/escalations/${id}`)).body).toMatchObject({
			status: 'taken',
			agent: 'Bo',
		});

		ana.unheard();
		await act(id, 'reply', { text: 'Hello, this is Bo.' });
		await ana.hears('Hello, this is Bo.');
		await ana.say('price');
		await house.settled();
		expect(ana.unheard()).toEqual([]);

		await act(id, 'resolve', { note: 'sorted' });
		expect((await house.call('GET', `/escalations/${id}`)).body).toMatchObject({
			status: 'resolved',
		});
		expect(codeOf(await act(id, 'reply', { text: 'too late' }))).toBe('escalation.closed');
		const [contact] = itemsOf(await house.call('GET', '/contacts'));
		expect(contact).toMatchObject({ owner: { kind: 'automation' } });
	});

	it('has one agent at a time', async () => {
		const { id } = await escalate();
		await act(id, 'take');
		const second = await act(id, 'take', { agent: 'Cy' });
		expect([second.status, codeOf(second)]).toEqual([409, 'escalation.taken']);
		expect(second.text).toContain('Bo');
	});

	it('hears a click twice only once when it has an id', async () => {
		const { ana, id } = await escalate();
		await act(id, 'reply', { text: 'One moment', id: 'click-1' });
		expect((await act(id, 'reply', { text: 'One moment', id: 'click-1' })).body).toMatchObject({
			accepted: 'duplicate',
		});
		expect(ana.messages().filter(({ text }) => text === 'One moment')).toHaveLength(1);
	});

	it('of another id is 404', async () => {
		expect(codeOf(await act('nobody', 'take'))).toBe('escalation.unknown');
	});
});
