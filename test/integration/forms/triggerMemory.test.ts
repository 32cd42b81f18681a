import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { IdRing } from '../../../nodes/WhatsAppTrigger/memory/IdRing';
import {
	nothingRemembered,
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

	it('takes over what was stored elsewhere as older, within its bounds', () => {
		const [ring, other] = [new IdRing('', 3), new IdRing('', 3)];
		for (const id of ['a', 'b']) ring.add(id);
		for (const id of ['x', 'b', 'y']) other.add(id);
		ring.absorb(other.toString());
		expect(['a', 'b', 'x', 'y'].map((id) => ring.has(id))).toEqual([true, true, false, true]);
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
	it('recognises an event that came before, in the same delivery and a later one', () => {
		const remembered = nothingRemembered();
		const first = new TriggerMemory(remembered, {});
		expect([first.isRepeated('msg:1'), first.isRepeated('msg:1')]).toEqual([false, true]);
		first.keep();
		expect(new TriggerMemory(remembered, {}).isRepeated('msg:1')).toBe(true);
	});

	it('remembers nothing of a delivery that was not taken', () => {
		const remembered = nothingRemembered();
		new TriggerMemory(remembered, {}).isRepeated('msg:1');
		expect(new TriggerMemory(remembered, {}).isRepeated('msg:1')).toBe(false);
	});

	it('knows after a restart what n8n stored', () => {
		const data: IDataObject = {};
		const memory = new TriggerMemory(nothingRemembered(), data);
		memory.isRepeated('msg:1');
		memory.isFirstContact({ waId: '34600' });
		memory.save();
		const restarted = new TriggerMemory(nothingRemembered(), data);
		expect(restarted.isRepeated('msg:1')).toBe(true);
		expect(restarted.isFirstContact({ waId: '34600' })).toBe(false);
	});

	it('knows a contact again by any of their ids', () => {
		const memory = new TriggerMemory(nothingRemembered(), {});
		expect(memory.isFirstContact({ waId: '34600', userId: 'ES.1' })).toBe(true);
		expect(memory.isFirstContact({ userId: 'ES.1' })).toBe(false);
		expect(memory.isFirstContact({ waId: '34600' })).toBe(false);
		expect(memory.isFirstContact({ waId: '34601' })).toBe(true);
	});

	it('stays bounded', () => {
		const data: IDataObject = {};
		const memory = new TriggerMemory(nothingRemembered(), data);
		for (let i = 0; i < rememberedEvents + 500; i += 1) memory.isRepeated(`msg:${i}`);
		for (let i = 0; i < rememberedContacts + 500; i += 1) memory.isFirstContact({ waId: `${i}` });
		memory.save();
		expect(JSON.stringify(data).length).toBeLessThan(100_000);
	});

	it('touches nothing that did not change, so that n8n has nothing to store', () => {
		const data: IDataObject = {};
		const memory = new TriggerMemory(nothingRemembered(), data);
		memory.isRepeated('msg:1');
		memory.save();
		const again = new TriggerMemory(nothingRemembered(), Object.freeze({ ...data }));
		expect(() => again.save()).not.toThrow();
	});
});
