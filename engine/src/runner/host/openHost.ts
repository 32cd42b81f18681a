import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Host } from '../../host/host';
import { Journal, journalFolder } from '../../hosts/sqlite/journal/Journal';
import { journaledHost } from '../../hosts/sqlite/journal/journaledHost';
import { openReads } from '../../hosts/sqlite/openReads';
import { connectHost } from '../../hosts/thread/connectHost';
import type { HostNews } from '../../hosts/thread/messages';
import { splitBody } from '../../http/webhook/newEvents';
import { compile } from '../../journey/compile';
import { dataFile } from '../dataFile';
import type { ToldClock } from '../../hosts/thread/ThreadClock';
import type { HostOpening } from './HostOpening';
import type { HostThreadData } from './hostThread';
import { openServed } from './openServed';

/** Compiled, it is started as a thread; run from source, as tests do, the host answers in this one. */
const compiled = path.extname(__filename) === '.js';

/**
 * Opens a runner's host in a thread of its own; everything is up when it resolves.
 * @throws WayfareError `config.database-version` when another development version made the data file; Error when it is
 * in use or damaged.
 */
export async function openHost(
	opening: Omit<HostOpening, 'time'>,
	clock: ToldClock,
	onNews: (news: HostNews) => void,
): Promise<Host> {
	const { port1: here, port2: there } = new MessageChannel();
	const told = { ...opening, time: clock.time() };
	if (compiled) startThread(told, there);
	else openServed(told, there);
	const { dataFolder, journalDays, phoneNumberIds } = opening.config;
	const file = dataFile(dataFolder);
	const host = await connectHost(here, {
		clock,
		onNews,
		openReads: () => openReads(file, { clock, compile }),
	});
	if (journalDays === 0) return host;
	const journal = new Journal({
		folder: journalFolder(dataFolder),
		days: journalDays,
		numbers: phoneNumberIds,
		clock,
		alarm: (trouble) => onNews({ kind: 'storage', trouble }),
	});
	return journaledHost(host, journal, splitBody);
}

function startThread(opening: HostOpening, port: MessagePort): void {
	const workerData: HostThreadData = { opening, port };
	const worker = new Worker(path.join(__dirname, 'hostThread.js'), {
		workerData,
		transferList: [port],
	});
	// After a fault nobody foresaw this process is as little to be trusted as its host.
	worker.on('error', (error) => {
		throw error;
	});
}
