import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { z } from 'zod';
import type { ToldClock } from '../hosts/thread/ThreadClock';

/** What the emulator's clock tells on every change. */
const reading = z.object({ now: z.number(), running: z.boolean(), offsetMs: z.number() });
type Reading = z.output<typeof reading>;

const reconnectMs = 500;

/** A clock that keeps up with another one, until closed. */
export interface FollowedClock extends ToldClock {
	close(): void;
}

/**
 * Follows an emulator's clock by its event stream (`GET {url}/stream`), so that a demo's time machine moves the
 * runner too. Resolves with the first reading; while the emulator is away, the clock goes on as last told.
 * @throws Error when the stream cannot be opened at first.
 */
export async function followClock(url: string): Promise<FollowedClock> {
	const listeners = new Set<() => void>();
	const abort = new AbortController();
	let current: Reading | undefined;

	const apply = (next: Reading): void => {
		current = next;
		for (const listener of listeners) listener();
	};
	const first = await openStream(url, abort.signal);
	const firstReading = await first.next();
	if (firstReading.done === true) throw new Error(`${url}/stream ended before it told the time`);
	apply(firstReading.value);
	void follow(first, url, apply, abort.signal);

	return {
		now: () => (current?.running === false ? current.now : Date.now() + (current?.offsetMs ?? 0)),
		time: () =>
			current?.running === false
				? { kind: 'stands', now: current.now }
				: { kind: 'runs', offsetMs: current?.offsetMs ?? 0 },
		onJump(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => abort.abort(),
	};
}

async function follow(
	stream: AsyncGenerator<Reading>,
	url: string,
	apply: (next: Reading) => void,
	signal: AbortSignal,
): Promise<void> {
	let readings: AsyncGenerator<Reading> | null = stream;
	while (!signal.aborted) {
		try {
			readings ??= await openStream(url, signal);
			for await (const next of readings) apply(next);
		} catch {
			// The emulator went away; it may come back.
		}
		readings = null;
		await sleep(reconnectMs, undefined, { signal, ref: false }).catch(() => undefined);
	}
}

async function openStream(url: string, signal: AbortSignal): Promise<AsyncGenerator<Reading>> {
	const { statusCode, body } = await request(`${url.replace(/\/+$/, '')}/stream`, {
		signal,
		headers: { accept: 'text/event-stream' },
		// The stream is silent while nobody touches the clock.
		bodyTimeout: 0,
	});
	if (statusCode !== 200)
		throw new Error(`${url}/stream answers ${statusCode}: is it the clock of a Wayfare emulator?`);
	body.setEncoding('utf8');
	return readingsOf(body);
}

/** The readings of a server-sent event stream; lines that are none are passed over. */
async function* readingsOf(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
	let rest = '';
	for await (const chunk of chunks) {
		const lines = (rest + chunk).split(/\r?\n/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			const parsed = line.startsWith('data:')
				? reading.safeParse(parseJson(line.slice(5)))
				: undefined;
			if (parsed?.success) yield parsed.data;
		}
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
