import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hour, noon, startPair, type Pair } from './startPair';

let pair: Pair;

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

const move = (command: object): Promise<Response> =>
	fetch(`${pair.emulator.url}/emulator/clock`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(command),
	});

/** Reads the events of a stream one by one. */
async function follow(path: string) {
	const stop = new AbortController();
	const response = await fetch(`${pair.emulator.url}${path}`, { signal: stop.signal });
	if (response.body === null) throw new Error('no stream');
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	return {
		next: async (): Promise<{ readonly event: string; readonly data: unknown }> => {
			for (;;) {
				const end = text.indexOf('\n\n');
				if (end !== -1) {
					const [event = '', data = ''] = text.slice(0, end).split('\n');
					text = text.slice(end + 2);
					return { event: event.slice(7), data: JSON.parse(data.slice(6)) };
				}
				text += (await reader.read()).value ?? '';
			}
		},
		stop: () => stop.abort(),
	};
}

describe('The clock over HTTP', () => {
	it('is read and moved, forward only', async () => {
		const { emulator } = pair;
		expect(await (await fetch(`${emulator.url}/emulator/clock`)).json()).toMatchObject({
			now: noon,
			running: false,
		});
		expect(await (await move({ advance: hour })).json()).toMatchObject({ now: noon + hour });
		expect(await (await move({ set: '2026-11-22T23:00:00+01:00' })).json()).toMatchObject({
			now: Date.UTC(2026, 10, 22, 22),
		});
		const back = await move({ set: noon });
		expect(back.status).toBe(400);
		expect(await back.text()).toContain('only moves forward');
		expect((await move({ advance: -1 })).status).toBe(400);
	});

	it('tells a follower at once where it stands, and then every move, start and stop', async () => {
		const stream = await follow('/emulator/clock/stream');
		expect(await stream.next()).toMatchObject({
			event: 'clock',
			data: { now: noon, running: false },
		});
		await pair.emulator.clock.advance(24 * hour);
		expect(await stream.next()).toMatchObject({ data: { now: noon + 24 * hour, running: false } });
		await move({ run: true });
		expect(await stream.next()).toMatchObject({ data: { running: true } });
		await move({ stand: true });
		expect(await stream.next()).toMatchObject({ data: { running: false } });
		stream.stop();
	});

	it('is followed by the phone page together with everything else that happens', async () => {
		const { emulator } = pair;
		const ana = emulator.customer({ name: 'Ana' });
		await ana.say('before');
		const stream = await follow('/emulator/events');
		expect(await stream.next()).toMatchObject({
			event: 'state',
			data: { customers: [{ name: 'Ana' }], messages: [{ text: 'before' }], clock: { now: noon } },
		});
		stream.stop();
	});

	it('does not keep the emulator from closing', async () => {
		const stream = await follow('/emulator/clock/stream');
		await stream.next();
		await pair.emulator.close();
		await expect(fetch(`${pair.emulator.url}/emulator`)).rejects.toThrow('fetch failed');
		stream.stop();
	});
});
