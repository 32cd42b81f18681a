import type { Acceptance, NewEvent } from '../../../engine/src/host/host';
import type { TriedHost } from './TrialFiles';

/** Makes a host of another that breaks one rule, in each life of a trial. */
export type Spoil = (host: TriedHost, now: () => number) => TriedHost;

/** Hosts that must not pass. */
export const spoilt = {
	'sends again at once what was cut off': () => (host, now) =>
		but(host, {
			outbox: but(host.outbox, {
				settle: (settlements) =>
					host.outbox.settle(
						settlements.map((each) =>
							each.kind === 'unknown'
								? { ...each, kind: 'retry', at: now(), aside: false, code: null }
								: each,
						),
					),
			}),
		}),
	'takes what is repeated for something new': () => {
		const known = new Set<string>();
		const renamed = (event: NewEvent): NewEvent => {
			const key = known.has(event.key) ? `${event.key} again ${known.size}` : event.key;
			known.add(key);
			return { ...event, key };
		};
		return (host) => but(host, { accept: (events) => host.accept(events.map(renamed)) });
	},
	'says that it is stored before it is': () => {
		const known = new Set<string>();
		const answer = ({ key }: NewEvent): Acceptance => {
			const isNew = !known.has(key);
			known.add(key);
			return isNew ? 'stored' : 'duplicate';
		};
		return (host) => {
			let storing: Promise<unknown> = Promise.resolve();
			return but(host, {
				accept: async (events) => {
					storing = host.accept(events).catch(() => undefined);
					return await Promise.resolve(events.map(answer));
				},
				settled: async () => {
					await storing;
					await host.settled();
				},
			});
		};
	},
} satisfies Readonly<Record<string, () => Spoil>>;

/** Methods of a class are bound to their object, so that its private members are found. */
function but<T extends object>(whole: T, changes: Partial<T>): T {
	return new Proxy(whole, {
		get(target, name) {
			const found: unknown = Reflect.get(name in changes ? changes : target, name);
			return typeof found === 'function' ? found.bind(target) : found;
		},
	});
}
