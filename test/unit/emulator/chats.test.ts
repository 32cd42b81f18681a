import { expect, it } from '@jest/globals';
import { Chats } from '../../../emulator/src/chat/Chats';
import type { ChatMessage } from '../../../emulator/src/chat/ChatMessage';

const message = (id: number, customerId: string): ChatMessage => ({
	id: `wamid.${id}`,
	customerId,
	from: 'business',
	at: id,
	type: 'text',
	text: 'hello',
	content: { kind: 'text', body: 'hello' },
	status: 'accepted',
	history: [{ status: 'accepted', at: id }],
});

it('chats keep the last 20,000 messages of all customers, and their order', () => {
	const chats = new Chats(() => undefined);
	const people = ['ana', 'bo', 'cy'];
	for (let id = 0; id < 20_010; id++) {
		chats.add(message(id, people[id % 3] ?? ''));
		if (id === 12) chats.setStatus('wamid.11', 'sent', id);
	}
	expect(chats.get('wamid.9')).toBeUndefined();
	expect(chats.get('wamid.10')?.at).toBe(10);
	expect(chats.get('wamid.11')?.status).toBe('sent');
	const kept = people.map((one) => chats.of(one).map(({ at }) => at));
	expect(kept.map(([first]) => first)).toEqual([12, 10, 11]);
	expect(kept.flat()).toHaveLength(20_000);
	expect(kept[1]).toEqual(kept[1]?.toSorted((a, b) => a - b));
});
