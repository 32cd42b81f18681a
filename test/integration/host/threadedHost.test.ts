import { cpSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decide } from '../../../engine/src/core/decide';
import { WayfareError } from '../../../engine/src/errors/WayfareError';
import type { Host } from '../../../engine/src/host/host';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { openReads } from '../../../engine/src/hosts/sqlite/openReads';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { connectHost } from '../../../engine/src/hosts/thread/connectHost';
import { serveHost } from '../../../engine/src/hosts/thread/serveHost';
import { ThreadClock } from '../../../engine/src/hosts/thread/ThreadClock';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { hostSuite } from '../../support/host/hostSuite';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

interface Opening {
	readonly file: string;
	readonly clock: StandingClock;
	readonly decide: Decide;
	/** Given the host as its thread has it, with its end of the channel. */
	readonly onServed?: (host: Host, port: MessagePort) => void;
}

/** A host at the other end of a channel, as its thread has it; all that is told crosses as it does between threads. */
function open({ file, clock, decide, onServed }: Opening): Promise<Host> {
	const { port1: here, port2: there } = new MessageChannel();
	const told = new ThreadClock(clock.time());
	serveHost(there, told, async () => {
		const host = await openSqliteHost({ file, clock: told, decide, compile: compileEcho });
		onServed?.(host, there);
		return host;
	});
	return connectHost(here, {
		clock,
		onNews: () => undefined,
		openReads: () => openReads(file, { clock, compile: compileEcho }),
	});
}

hostSuite('A thread', () => {
	const folder = temporaryFolder();
	let life = 0;
	const data = () => path.join(folder.path, `life-${life}`);
	return {
		open: (options) => open({ ...options, file: path.join(data(), 'wayfare.db') }),
		async kill(host) {
			const before = data();
			life++;
			cpSync(before, data(), {
				recursive: true,
				filter: (file) => !file.endsWith('-shm') && !file.endsWith('.lock'),
			});
			await host.close();
		},
		cleanUp: () => folder.remove(),
	};
});

describe('between a runner and the thread of its host', () => {
	const clock = new StandingClock();
	let folder: ReturnType<typeof temporaryFolder>;
	let file: string;
	let served: readonly [host: Host, port: MessagePort] | undefined;

	const opened = () =>
		open({ file, clock, decide: echoDecide, onServed: (...end) => (served = end) });

	beforeEach(() => {
		folder = temporaryFolder();
		file = path.join(folder.path, 'wayfare.db');
	});
	afterEach(() => folder.remove());

	it('a reason why it cannot be opened comes with its words', async () => {
		const first = await opened();
		await expect(opened()).rejects.toThrow('in use by another runner');
		await first.close();
	});

	it('an expected error comes with its code', async () => {
		const { port1: here, port2: there } = new MessageChannel();
		const failing = () =>
			Promise.reject(new WayfareError('config.database-version', 'It is another one'));
		serveHost(there, new ThreadClock(clock.time()), failing);
		const reads = () => openReads(file, { clock, compile: compileEcho });
		const connected = connectHost(here, { clock, onNews: () => undefined, openReads: reads });
		const error: unknown = await connected.catch((cause: unknown) => cause);
		expect(error).toBeInstanceOf(WayfareError);
		expect(error).toMatchObject({
			code: 'config.database-version',
			message: 'It is another one',
		});
	});

	it('a host whose file cannot be read on this side is closed again', async () => {
		const { port1: here, port2: there } = new MessageChannel();
		const told = new ThreadClock(clock.time());
		const options = { file, clock: told, decide: echoDecide, compile: compileEcho };
		serveHost(there, told, () => openSqliteHost(options));
		const reads = () => {
			throw new Error('too many open files');
		};
		const connected = connectHost(here, { clock, onNews: () => undefined, openReads: reads });
		await expect(connected).rejects.toThrow('too many open files');
		const another = await opened();
		await another.close();
	});

	it('what is asked of a thread that is gone is not stored, and nobody waits for it', async () => {
		const host = await opened();
		served?.[1].close();
		const late = host.accept([textMessage('49151', 'hello', 'wamid.1', clock.now())]);
		await expect(late).rejects.toBeInstanceOf(HostUnavailable);
		await expect(host.outbox.claim(1)).rejects.toBeInstanceOf(HostUnavailable);
		await served?.[0].close();
	});

	it('no work goes unannounced, however quickly commits follow each other', async () => {
		const host = await opened();
		const people = Array.from({ length: 300 }, (_none, n) => `49${1000 + n}`);
		let claimed = 0;
		const all = new Promise<void>((resolve, reject) => {
			const take = async () => {
				const { length } = await host.outbox.claim(1000);
				claimed += length;
				if (claimed === people.length) resolve();
			};
			host.outbox.onWork(() => void take().catch(reject));
		});
		for (const who of people) {
			void host.accept([textMessage(who, 'hello', `wamid.${who}`, clock.now())]);
			await new Promise((resolve) => setImmediate(resolve));
		}
		await all;
		await host.close();
	});

	it('what was committed there is read here at once', async () => {
		const host = await opened();
		await host.accept([textMessage('49151', 'hello', 'wamid.1', clock.now())]);
		expect(host.records.contacts({ limit: 10 }).items).toHaveLength(1);
		await host.close();
	});
});
