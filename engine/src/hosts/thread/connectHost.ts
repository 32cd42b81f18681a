import type { MessagePort } from 'node:worker_threads';
import type { HostReads } from '../sqlite/openReads';
import { HostCalls } from './HostCalls';
import type { HostNews } from './messages';
import type { ToldClock } from './ThreadClock';
import { ThreadedHost } from './ThreadedHost';

export interface ConnectOptions {
	readonly clock: ToldClock;
	/** Opens what is read on this side; called once the host is open. */
	readonly openReads: () => HostReads;
	readonly onNews: (news: HostNews) => void;
}

/** The host that is served at the other end of a port, once it is open; rejects with the reason why it cannot be. */
export async function connectHost(
	port: MessagePort,
	{ clock, openReads, onNews }: ConnectOptions,
): Promise<ThreadedHost> {
	const ended = new Promise<void>((resolve) => port.on('close', () => resolve()));
	const calls = new HostCalls(port, onNews);
	const unsubscribe = clock.onJump(() => calls.time(clock.time()));
	void ended.then(() => {
		unsubscribe();
		calls.gone('its thread has ended');
	});
	await calls.opened;
	try {
		return new ThreadedHost(calls, openReads(), { clock, ended });
	} catch (cause) {
		// Nobody else can end it.
		await calls.ask('host', 'close', []);
		throw cause;
	}
}
