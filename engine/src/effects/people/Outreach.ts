import type { Contact } from '../../core/contact';
import type { Clock } from '../../host/clock';
import type { Reached } from '../../host/outbox';
import type { Line } from '../brakes/Brake';
import { MessagingLimits } from './MessagingLimits';
import { PeopleWindow, windowMs } from './PeopleWindow';

/** What a portfolio has used of its limit. */
export interface OutreachUse {
	readonly portfolio: string;
	/** People reached outside their windows in 24 hours. */
	readonly people: number;
	/** `null` = no limit is known, or there is none. */
	readonly most: number | null;
}

/** When somebody may be written to outside their window (ms UTC; not after now = now), and what stands against it. */
export interface Room {
	readonly at: number;
	readonly most: number;
}

export interface OutreachOptions {
	readonly clock: Clock;
	readonly ask: ConstructorParameters<typeof MessagingLimits>[0]['ask'];
	/** The operator's own limit; `off` = nothing is held back. */
	readonly ceiling: number | 'off' | null;
	/** Who was reached since then (ms UTC), the earliest first. */
	readonly reachedSince: (at: number) => readonly Reached[];
	/** What waits may be looked at anew. */
	readonly onRise: () => void;
}

interface Entry {
	readonly line: Line;
	readonly person: string;
	readonly at: number;
}

/** Spreads conversations that we begin over time, so that no portfolio reaches more people in 24 hours than it may. */
export class Outreach {
	readonly limits: MessagingLimits;
	/** By portfolio. */
	readonly #windows = new Map<string, PeopleWindow>();
	/** The portfolio of each number, as of the last look. */
	readonly #owners = new Map<string, string>();
	/** Everybody reached, the earliest first, to be told apart anew when a portfolio gets its name. */
	#entries: Entry[] | null = null;
	/** How many they were when the old ones went. */
	#kept = 0;

	constructor(private readonly options: OutreachOptions) {
		const { clock, ask } = options;
		const onRise = (portfolio: string): void => {
			this.#window(portfolio).forgetTurns();
			options.onRise();
		};
		this.limits = new MessagingLimits({ clock, ask, onRise });
	}

	room(line: Line, contact: Contact, now: number): Room {
		const { ceiling } = this.options;
		const most = Math.min(
			this.limits.most(line) ?? Infinity,
			typeof ceiling === 'number' ? ceiling : Infinity,
		);
		const window = this.#windowOf(line, now);
		const at = ceiling === 'off' ? now : window.at(personOf(contact), most, now);
		return { at, most };
	}

	/** The message waits for its turn. */
	keep(line: Line, contact: Contact, at: number): void {
		this.#windowOf(line, this.options.clock.now()).keep(personOf(contact), at);
	}

	/** The message leaves; call what is returned when it turns out that it did not. */
	use(line: Line, contact: Contact, at: number): () => void {
		const window = this.#windowOf(line, at);
		const entry = { line, person: personOf(contact), at };
		const before = window.use(entry.person, at);
		this.#note(entry);
		return () => {
			this.#windowOf(line, at).giveBack(entry.person, before);
			this.#entries = (this.#entries ?? []).filter((one) => one !== entry);
		};
	}

	list(now: number): readonly OutreachUse[] {
		return [...this.#windows].map(([portfolio, window]) => {
			const { ceiling } = this.options;
			const most = Math.min(
				this.limits.known(portfolio) ?? Infinity,
				typeof ceiling === 'number' ? ceiling : Infinity,
			);
			return { portfolio, people: window.count(now), most: most === Infinity ? null : most };
		});
	}

	#windowOf(line: Line, now: number): PeopleWindow {
		const portfolio = this.limits.portfolioOf(line);
		if (this.#entries === null) this.#load(now);
		if (this.#owners.get(line.number) !== portfolio) this.#regroup(line, portfolio, now);
		return this.#window(portfolio);
	}

	#load(now: number): void {
		this.#entries = this.options
			.reachedSince(now - windowMs)
			.map(({ number, account, contact, at }) => ({
				line: { number, account },
				person: personOf(contact),
				at,
			}));
		for (const { line } of this.#entries)
			this.#owners.set(line.number, this.limits.portfolioOf(line));
		this.#fill();
	}

	/** Old ones go when they are as many as the others. */
	#note(entry: Entry): void {
		const entries = this.#entries ?? [];
		entries.push(entry);
		if (entries.length < 2 * this.#kept + 1000) return;
		this.#entries = entries.filter(({ at }) => at > entry.at - windowMs);
		this.#kept = this.#entries.length;
	}

	/** A number is known to belong elsewhere than it was thought to. */
	#regroup(line: Line, portfolio: string, now: number): void {
		this.#owners.set(line.number, portfolio);
		this.#entries = (this.#entries ?? []).filter(({ at }) => at > now - windowMs);
		this.#fill();
	}

	#fill(): void {
		this.#windows.clear();
		for (const { line, person, at } of this.#entries ?? [])
			this.#window(this.#owners.get(line.number) ?? 'unknown').use(person, at);
	}

	#window(portfolio: string): PeopleWindow {
		const window = this.#windows.get(portfolio) ?? new PeopleWindow();
		this.#windows.set(portfolio, window);
		return window;
	}
}

/** The same person at two numbers is one person to Meta. */
const personOf = ({ id, identity }: Contact): string => identity.waId ?? identity.userId ?? id;
