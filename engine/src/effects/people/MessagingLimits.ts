import type { Clock } from '../../host/clock';
import type { Line } from '../brakes/Brake';
import type { MetaWord } from './askMeta';

/** Meta raises a limit within six hours of its being used by half. */
const askAgainMs = 6 * 3_600_000;

export interface MessagingLimitsOptions {
	readonly clock: Clock;
	/** Asks Graph what it says of a line; what it does not say is absent. Never throws. */
	readonly ask: (line: Line) => Promise<MetaWord>;
	/** More people may be reached than before. */
	readonly onRise: (portfolio: string) => void;
}

/**
 * How many people each business portfolio may reach in 24 hours, as Meta says: asked when somebody is to be reached,
 * and told by webhooks. In memory: after a restart it is asked again.
 */
export class MessagingLimits {
	/** Portfolios by account. */
	readonly #owners = new Map<string, string>();
	/** By portfolio; Infinity = any number. */
	readonly #most = new Map<string, number>();
	/** By number and account. */
	readonly #askedAt = new Map<string, number>();
	readonly #asking = new Set<Promise<void>>();

	constructor(private readonly options: MessagingLimitsOptions) {}

	/** Whose limit the line is under. Until Meta names the portfolio, an account stands for it. */
	portfolioOf({ account }: Line): string {
		return account === null ? 'unknown' : (this.#owners.get(account) ?? account);
	}

	/** How many people it may reach; `null` = Meta has not said so yet. Asks in passing. */
	most(line: Line): number | null {
		this.#askInTime(line);
		return this.known(this.portfolioOf(line));
	}

	known(portfolio: string): number | null {
		return this.#most.get(portfolio) ?? null;
	}

	/** A webhook of the account says so. */
	told(account: string, most: number): void {
		this.#learn(this.portfolioOf({ number: '', account }), most);
	}

	/** Resolves when no question is open; true = one was. */
	async settled(): Promise<boolean> {
		const open = [...this.#asking];
		await Promise.all(open);
		return open.length > 0;
	}

	#askInTime(line: Line): void {
		const now = this.options.clock.now();
		const key = `${line.number}/${line.account ?? ''}`;
		if (now - (this.#askedAt.get(key) ?? -Infinity) < askAgainMs) return;
		this.#askedAt.set(key, now);
		const asking = this.#ask(line).finally(() => this.#asking.delete(asking));
		this.#asking.add(asking);
	}

	async #ask(line: Line): Promise<void> {
		const { most, portfolio } = await this.options.ask(line);
		if (portfolio !== undefined && line.account !== null) this.#owners.set(line.account, portfolio);
		if (most !== undefined) this.#learn(this.portfolioOf(line), most);
	}

	#learn(portfolio: string, most: number): void {
		const before = this.#most.get(portfolio) ?? Infinity;
		this.#most.set(portfolio, most);
		if (most > before) this.options.onRise(portfolio);
	}
}
