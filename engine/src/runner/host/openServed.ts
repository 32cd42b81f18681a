import type { MessagePort } from 'node:worker_threads';
import { serveHost } from '../../hosts/thread/serveHost';
import { ThreadClock } from '../../hosts/thread/ThreadClock';
import type { HostOpening } from './HostOpening';
import { openHere } from './openHere';

/** Opens a runner's host in this thread, for whoever is at the other end of the port. */
export function openServed(opening: HostOpening, port: MessagePort): void {
	const clock = new ThreadClock(opening.time);
	serveHost(port, clock, (tell) => openHere(opening, clock, tell));
}
