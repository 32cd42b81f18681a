import { isIPv6 } from 'node:net';

/** Wrong tries an address has in a minute. */
const tries = 10;
const windowMs = 60_000;
/** More addresses than this are not remembered: the oldest goes. */
const mostAddresses = 10_000;

/** Counts wrong guesses of a secret for each address, so that nobody has many. */
export class GuessLimit {
	readonly #wrong = new Map<string, { count: number; readonly since: number }>();

	constructor(private readonly now: () => number) {}

	/** Seconds until an address may try again; 0 = now. */
	waitSeconds(address: string): number {
		const known = this.#known(address);
		if (known === undefined || known.count < tries) return 0;
		return Math.max(1, Math.ceil((known.since + windowMs - this.now()) / 1000));
	}

	wrong(address: string): void {
		const known = this.#known(address);
		if (known !== undefined) {
			known.count++;
			return;
		}
		const [oldest] = this.#wrong.keys();
		if (oldest !== undefined && this.#wrong.size >= mostAddresses) this.#wrong.delete(oldest);
		this.#wrong.set(blockOf(address), { count: 1, since: this.now() });
	}

	#known(address: string) {
		const block = blockOf(address);
		const known = this.#wrong.get(block);
		if (known === undefined || this.now() - known.since < windowMs) return known;
		this.#wrong.delete(block);
		return undefined;
	}
}

/** Whoever has one IPv6 address has the 2^64 around it. */
function blockOf(address: string): string {
	if (!isIPv6(address) || address.includes('.')) return address;
	const [head = '', tail] = address.split('::');
	const [left, right] = [head, tail ?? ''].map((part) =>
		part.split(':').filter((group) => group !== ''),
	);
	const gap = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
	return [...(left ?? []), ...Array<string>(gap).fill('0'), ...(right ?? [])].slice(0, 4).join(':');
}
