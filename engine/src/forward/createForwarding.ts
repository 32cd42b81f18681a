import type { JsonObject } from '../../../cloud-api/json';
import type { Egress } from '../../../egress/createEgress';
import type { Clock } from '../host/clock';
import type { Forward, InboxEntry } from '../host/forwards';
import type { Host } from '../host/host';
import { createDeliver } from './deliver';
import { ForwardPump, type PumpOptions } from './ForwardPump';
import type { SecretBox } from '../secrets/SecretBox';
import { WaitPump } from './WaitPump';

export interface ForwardingOptions {
	readonly host: Host;
	readonly clock: Clock;
	readonly random: () => number;
	readonly egress: Egress;
	readonly secrets: SecretBox;
	/** The data file or a delivery is in trouble; no content is passed on. */
	readonly onProblem: (error: unknown) => void;
}

/** Everything that goes out to other systems: copies of what comes in, and answers of waits. */
export interface Forwarding {
	start(): void;
	/** Resolves when nothing is under way and nothing more is due at this instant; true = something was. */
	settled(): Promise<boolean>;
	stop(): Promise<void>;
}

/** Puts together the forwards of a host and the answers of its waits. */
export function createForwarding({
	host,
	secrets,
	egress,
	...shared
}: ForwardingOptions): Forwarding {
	const deliver = createDeliver(egress);
	const openSecret = (sealed: string, place: string) => secrets.open(sealed, place);
	const options: PumpOptions = {
		...shared,
		deliver,
		openSecret,
		forwards: host.forwards,
		identityOf: (entry) => identityOf(entry, host),
	};
	const pumps = new Map<string, { readonly generation: number; readonly pump: ForwardPump }>();
	const ending = new Set<Promise<void>>();
	const waits = new WaitPump({ ...shared, deliver, openSecret, host, waits: host.waits });
	const unsubscribe: (() => void)[] = [];
	let scheduled = false;

	const end = (pump: ForwardPump): void => {
		const stopping = pump.stop().finally(() => ending.delete(stopping));
		ending.add(stopping);
	};
	const pumpOf = (forward: Forward): ForwardPump => {
		const known = pumps.get(forward.id);
		if (known?.generation === forward.generation) {
			known.pump.update(forward);
			return known.pump;
		}
		if (known !== undefined) end(known.pump);
		const pump = new ForwardPump(forward, options);
		pumps.set(forward.id, { generation: forward.generation, pump });
		return pump;
	};
	const wake = (): void => {
		scheduled = false;
		const forwards = host.forwards.list();
		for (const [id, { pump }] of pumps) {
			if (forwards.some((forward) => forward.id === id)) continue;
			pumps.delete(id);
			end(pump);
		}
		for (const forward of forwards) pumpOf(forward).wake();
	};
	const schedule = (): void => {
		if (scheduled) return;
		scheduled = true;
		setImmediate(() => {
			if (scheduled) attempt(wake, shared.onProblem);
		});
	};

	return {
		start() {
			unsubscribe.push(
				host.forwards.onWork(schedule),
				host.waits.onWork(() => waits.wake()),
			);
			schedule();
			waits.wake();
		},
		async settled() {
			attempt(wake, shared.onProblem);
			await Promise.all(ending);
			const worked = await Promise.all([
				waits.settled(),
				...[...pumps.values()].map(({ pump }) => pump.settled()),
			]);
			return worked.includes(true);
		},
		async stop() {
			scheduled = false;
			for (const off of unsubscribe) off();
			await Promise.all([waits.stop(), ...[...pumps.values()].map(({ pump }) => pump.stop())]);
			await Promise.all(ending);
		},
	};
}

/** Who an event posted to the API is about, by what is known of them when it is delivered. */
function identityOf({ contactId, lane }: InboxEntry, { records }: Host): JsonObject | null {
	const known = contactId === null ? undefined : records.contact(contactId)?.contact.identity;
	const identity = known ?? (lane?.kind === 'identity' ? lane.identity : undefined);
	return identity === undefined ? null : { ...identity };
}

function attempt(work: () => void, onProblem: (error: unknown) => void): void {
	try {
		work();
	} catch (error) {
		onProblem(error);
	}
}
