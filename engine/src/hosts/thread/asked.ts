import type { Host } from '../../host/host';
import type { PartName } from './messages';

/** The methods of a part that promise something: what they do is done in the host's thread. */
export type Asked<T> = {
	[K in keyof T]: T[K] extends (...args: never[]) => Promise<unknown> ? K : never;
}[keyof T];

/** The parts whose calls cross as they are. */
export type PlainPart = Exclude<PartName, 'outbox' | 'journeys'>;

/** All of them, by part: everything else is read where it is asked. */
export const asked: { readonly [P in PlainPart]: Readonly<Record<Asked<Host[P]>, true>> } = {
	records: {},
	histories: {},
	deadLetters: {},
	failedEvents: { replay: true, drop: true },
	forwards: { save: true, remove: true, pause: true, replay: true, note: true },
	waits: { open: true, settle: true },
	flows: { open: true, add: true, find: true, replace: true },
	brakes: { release: true },
	quarantine: { remove: true },
	audit: { add: true },
	sealed: { replace: true },
	privacy: { erase: true },
	spending: { raise: true },
};
