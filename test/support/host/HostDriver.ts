import type { Decide } from '../../../engine/src/core/decide';
import type { Acceptance, Host } from '../../../engine/src/host/host';
import type { Claim } from '../../../engine/src/host/outbox';
import { echoDecide } from './echoDecide';
import { textMessage } from './events';
import { StandingClock } from './StandingClock';

/** A host under test: opened on the same storage as often as a test likes. */
export interface HostHarness {
	/** `decide` and the clock are the test's; storage is the harness's. */
	open(options: { readonly clock: StandingClock; readonly decide: Decide }): Promise<Host>;
	/** Ends the host as a kill would: nothing is finished, nothing is said. */
	kill(host: Host): Promise<void>;
	/** Throws the storage away. */
	cleanUp(): void;
}

/** A host in the hands of a test: customers who write, a sender who answers, kills. */
export class HostDriver {
	#clock = new StandingClock();
	#harness: HostHarness | undefined;
	#host: Host | undefined;

	constructor(private readonly createHarness: () => HostHarness) {}

	get clock(): StandingClock {
		return this.#clock;
	}

	get host(): Host {
		if (this.#host === undefined) throw new Error('The host is not open');
		return this.#host;
	}

	/** New storage and a new clock, for the next test. */
	async open(): Promise<void> {
		this.#clock = new StandingClock();
		this.#harness = this.createHarness();
		this.#host = await this.#harness.open({ clock: this.#clock, decide: echoDecide });
	}

	async close(): Promise<void> {
		await this.host.close();
		this.#harness?.cleanUp();
	}

	/** Kills the host and opens it again on what was stored; `meanwhile` happens while it is down. */
	async restart(meanwhile: () => void = () => undefined): Promise<void> {
		if (this.#harness === undefined) throw new Error('The host is not open');
		await this.#harness.kill(this.host);
		meanwhile();
		this.#host = await this.#harness.open({ clock: this.#clock, decide: echoDecide });
		await this.host.settled();
	}

	say(who: string, text: string, wamid = `wamid.${who}.${text}`): Promise<readonly Acceptance[]> {
		return this.host.accept([textMessage(who, text, wamid, this.clock.now())]);
	}

	async claimAll(): Promise<readonly Claim[]> {
		await this.host.settled();
		return await this.host.outbox.claim(100);
	}

	/** Graph takes the message. */
	async accept({ effect, attempt }: Claim, messageId = `wamid.out.${effect.id}`): Promise<void> {
		const response = { messages: [{ id: messageId }] };
		const accepted = { kind: 'accepted', messageId, response } as const;
		await this.host.outbox.settle([{ effectId: effect.id, attempt, ...accepted }]);
		await this.host.settled();
	}

	/** Every row, newest first. */
	outboxOf(): string[] {
		return this.host.records
			.outbox({ limit: 100 })
			.items.map(({ id, status }) => `${id} ${status}`);
	}

	/** The story of the first contact, oldest first. */
	factsOf(): string[] {
		const contactId = this.host.records.contacts({ limit: 100 }).items.at(-1)?.contact.id ?? '';
		return this.host.records.facts({ contactId, limit: 100 }).items.map(({ kind }) => kind);
	}
}

/** The texts of claimed messages. */
export const texts = (claims: readonly Pick<Claim, 'effect'>[]): string[] =>
	claims.map(({ effect }) =>
		effect.kind === 'send' && effect.message.kind === 'text' ? effect.message.body : '',
	);

/** The first of what was claimed, or found. */
export function only<T>(found: readonly T[]): T {
	const [one] = found;
	if (one === undefined) throw new Error('There is none');
	return one;
}
