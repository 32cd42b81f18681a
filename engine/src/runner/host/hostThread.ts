import '../../compileCache';
import { workerData, type MessagePort } from 'node:worker_threads';
import type { HostOpening } from './HostOpening';
import { openServed } from './openServed';

/** What the thread is started with. */
export interface HostThreadData {
	readonly opening: HostOpening;
	readonly port: MessagePort;
}

// The thread of a runner's host: all that it stores and decides happens here, and nothing else.
const { opening, port } = workerData as HostThreadData;
openServed(opening, port);
