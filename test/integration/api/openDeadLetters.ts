import { expect } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import type { Customer } from '../../../emulator/src/createEmulator';
import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import { hours, minutes } from '../../support/host/StandingClock';
import { onEvent, sendTemplate } from '../../support/journeys/onEvent';
import { sendText, workflow } from '../../support/journeys/workflow';
import { itemsOf, startHouse, type Answer, type House } from './startHouse';

const said = '={{ $json.data.text }}';
const journeys: Readonly<Record<string, JsonObject>> = {
	text: onEvent('text', sendText(said)),
	careful: onEvent('careful', sendText(said, { ifUncertain: 'park' })),
	fresh: onEvent('fresh', sendText(said, { ifLate: 'skip', lateAfter: 60 })),
	notice: onEvent('notice', sendTemplate('order_shipped', 'utility')),
	offer: onEvent('offer', sendTemplate('cart_reminder', 'marketing')),
	branched: workflow(
		{
			Start: { type: 'journeyEventTrigger', parameters: { event: 'branched' } },
			Send: { ...sendText('first'), onError: 'continueErrorOutput' },
			Sorry: sendText('sorry'),
			Ask: { type: 'waitForReply', parameters: { timeoutAmount: 7, timeoutUnit: 'days' } },
			Thanks: sendText('thanks'),
		},
		[
			['Start', 'Send'],
			['Send', 1, 'Sorry'],
			['Sorry', 'Ask'],
			['Ask', 'Thanks'],
		],
	),
};

const match = { operation: 'message.send' } as const;

/** A house with a journey for each way in which a message can come to nothing, and Ana, who has written. */
export async function openDeadLetters() {
	const house: House = await startHouse({ refusals: 'status' });
	for (const [name, category] of [
		['cart_reminder', 'MARKETING'],
		['order_shipped', 'UTILITY'],
	] as const) {
		const components = [{ type: 'BODY', text: `About ${name}` }] as const;
		house.emulator.addTemplate({ name, language: 'en', category, components });
	}
	for (const [id, journey] of Object.entries(journeys)) {
		expect((await house.call('POST', `/journeys?id=${id}`, journey)).status).toBe(200);
		expect((await house.call('POST', `/journeys/${id}/publish`)).status).toBe(200);
	}
	const ana: Customer = house.emulator.customer({ name: 'Ana', waId: '34600000001' });
	await ana.say('hi');
	await house.settled();
	let events = 0;

	const happens = async (name: string, text = '', waId = '34600000001'): Promise<void> => {
		const contact = { waId };
		await house.call('POST', '/events', { name, contact, data: { text }, id: `t${++events}` });
		await house.settled();
	};
	return {
		house,
		ana,
		happens,
		/** Every send, unless `more` says which. */
		fails: (fault: FaultRule['fault'], more: Partial<FaultRule> = {}): void =>
			house.emulator.faults.set([{ match, fault, ...more }]),
		refused: (code: number): void =>
			house.emulator.faults.set([{ match, fault: { kind: 'graphError', code } }]),
		dead: async (query = '') => itemsOf(await house.call('GET', `/outbox/dead?limit=50${query}`)),
		async post(path: string, body?: JsonObject): Promise<Answer> {
			const answer = await house.call('POST', path, body);
			await house.settled();
			return answer;
		},
		row: async (id: string) =>
			itemsOf(await house.call('GET', '/outbox?limit=50')).find((one) => one['id'] === id),
		/** What Ana's phone has of us. */
		heard: () => ana.messages().flatMap(({ from, text }) => (from === 'business' ? [text] : [])),
		async story(): Promise<readonly JsonObject[]> {
			const [contact] = itemsOf(await house.call('GET', '/contacts'));
			return itemsOf(await house.call('GET', `/contacts/${idOf(contact)}/facts?limit=200`));
		},
		sends: () =>
			house.emulator.requests().filter(({ operation }) => operation === 'message.send').length,
		/** Taken by Meta, with its answer lost, and the status that would have told for three hours. */
		async lost(name: string, text: string): Promise<void> {
			house.emulator.faults.set([
				{ match, nth: 1, fault: { kind: 'cutAfterAccept' } },
				{ match, nth: 1, fault: { kind: 'lateStatus', ms: hours(3) } },
			]);
			await happens(name, text);
			const ben = house.emulator.customer({ name: 'Ben', waId: '34600000002' });
			await house.advance(minutes(11));
			await ben.say('hi');
			await house.advance(minutes(11));
			await ben.say('hi again');
			await house.settled();
		},
	};
}

export type DeadLetterHouse = Awaited<ReturnType<typeof openDeadLetters>>;

export const idOf = (row: JsonObject | undefined): string => String(row?.['id']);
