import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { IdRing } from '../../../nodes/WhatsAppTrigger/memory/IdRing';
import {
	rememberedContacts,
	rememberedEvents,
	TriggerMemory,
} from '../../../nodes/WhatsAppTrigger/memory/TriggerMemory';

describe('a ring of ids', () => {
	it('knows what was added, also after it was stored', () => {
		const ring = new IdRing('', 3);
		ring.add('a');
		ring.add('b');
		const stored = new IdRing(ring.toString(), 3);
		expect(['a', 'b', 'c'].map((id) => stored.has(id))).toEqual([true, true, false]);
	});

	it('forgets what was not added for longest', () => {
		const ring = new IdRing('', 2);
		for (const id of ['a', 'b', 'a', 'c']) ring.add(id);
		expect(['a', 'b', 'c'].map((id) => ring.has(id))).toEqual([true, false, true]);
	});

	it('stores no id in clear', () => {
		const ring = new IdRing('', 2);
		ring.add('34600000001');
		expect(ring.toString()).not.toContain('346');
	});

	it('takes a text that is none of its own as empty', () => {
		expect(new IdRing('short', 2).toString()).toBe('');
	});
});

describe('the memory of a trigger', () => {
	const remembering = (data: IDataObject) => new TriggerMemory(data);

	it('recognises an event that came before, in a later delivery', () => {
		const data: IDataObject = {};
		const first = remembering(data);
		expect([first.isRepeated('msg:1'), first.isRepeated('msg:1')]).toEqual([false, true]);
		first.save();
		expect(remembering(data).isRepeated('msg:1')).toBe(true);
	});

	it('knows a contact again by any of their ids', () => {
		const memory = remembering({});
		expect(memory.isFirstContact({ waId: '34600', userId: 'ES.1' })).toBe(true);
		expect(memory.isFirstContact({ userId: 'ES.1' })).toBe(false);
		expect(memory.isFirstContact({ waId: '34600' })).toBe(false);
		expect(memory.isFirstContact({ waId: '34601' })).toBe(true);
	});

	it('stays bounded', () => {
		const data: IDataObject = {};
		const memory = remembering(data);
		for (let i = 0; i < rememberedEvents + 500; i += 1) memory.isRepeated(`msg:${i}`);
		for (let i = 0; i < rememberedContacts + 500; i += 1) memory.isFirstContact({ waId: `${i}` });
		memory.save();
		expect(JSON.stringify(data).length).toBeLessThan(100_000);
	});

	it('touches nothing that did not change, so that n8n has nothing to store', () => {
		const data: IDataObject = {};
		const memory = remembering(data);
		memory.isRepeated('msg:1');
		memory.save();
		const frozen = Object.freeze({ ...data });
		const again = remembering(frozen);
		again.isRepeated('msg:1');
		expect(() => again.save()).not.toThrow();
	});
});
