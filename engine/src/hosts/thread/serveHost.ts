import type { MessagePort } from 'node:worker_threads';
import type { Host } from '../../host/host';
import { Batches } from './Batches';
import { failureOf } from './Failure';
import type { Call, FromHost, HostNews, ToHost } from './messages';
import type { ThreadClock } from './ThreadClock';

/** Which methods there are is checked where they are called. */
type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/**
 * Opens a host and answers for it on a port until it is closed. The first answer, to no call (id 0), says that it is
 * open, or why not.
 */
export function serveHost(
	port: MessagePort,
	clock: ThreadClock,
	open: (tell: (news: HostNews) => void) => Promise<Host>,
): void {
	let host: Host | null = null;
	const batches = new Batches<FromHost, ToHost>(
		port,
		(message) => {
			if (message.kind === 'time') clock.told(message.time);
			else if (host !== null) void answer(host, message);
		},
		// Before the next commit, which would keep it for as long as that takes.
		(post) => process.nextTick(post),
	);
	const answer = async (asked: Host, { id, part, method, args }: Call): Promise<void> => {
		const methods = (part === 'host' ? asked : asked[part]) as unknown as Methods;
		try {
			batches.send({ kind: 'answer', id, value: await methods[method]?.(...args) });
		} catch (error) {
			batches.send({ kind: 'failure', id, failure: failureOf(error) });
		}
		if (part === 'host' && method === 'close') end();
	};
	// Nothing keeps the thread once its port is closed; what is told in this turn goes out before.
	const end = () => void setImmediate(() => port.close());
	open((news) => batches.send(news)).then(
		(opened) => {
			host = opened;
			for (const part of ['outbox', 'forwards', 'waits'] as const)
				opened[part].onWork(onceAtATime(() => batches.send({ kind: 'work', part })));
			opened.outbox.onClaims((claims) => batches.send({ kind: 'claims', claims }));
			batches.send({ kind: 'answer', id: 0, value: null });
		},
		(error: unknown) => {
			batches.send({ kind: 'failure', id: 0, failure: failureOf(error) });
			end();
		},
	);
}

/**
 * Whoever looks for work finds all there is, so being told once is enough: but again after each commit, for the look
 * that the last word brings about may come before the next.
 */
function onceAtATime(tell: () => void): () => void {
	let told = false;
	return () => {
		if (told) return;
		told = true;
		tell();
		process.nextTick(() => (told = false));
	};
}
