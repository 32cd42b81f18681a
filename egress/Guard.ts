import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AllowList } from './AllowList';
import { blockedRange } from './blockedRange';
import { EgressError } from './EgressError';
import { isWebPort, type Target } from './Target';

/** An address a name stands for. */
export interface Address {
	readonly address: string;
	readonly family: number;
}

/** Asks the system for the addresses of a name; `lookup` of `node:dns` unless a test brings its own. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

const systemResolve: Resolve = (host) => lookup(host, { all: true, order: 'verbatim' });

/** Decides where connections may go. */
export class Guard {
	constructor(
		private readonly allow = new AllowList(),
		private readonly resolve: Resolve = systemResolve,
	) {}

	/**
	 * The addresses to connect to, asked for once: whoever connects must use these and not ask again, or a name that
	 * changes its mind in between leads inside. One address that may not be reached spoils the name.
	 * @throws EgressError `refused`, or `never-sent` when nobody knows the name.
	 */
	async addressesOf({ host, port }: Omit<Target, 'url'>): Promise<readonly Address[]> {
		const vouched = this.allow.allowsHost(host, port);
		const addresses = await this.#resolved(host);
		for (const { address } of addresses) {
			if (!vouched) this.#check(host, address, port);
		}
		return addresses;
	}

	async #resolved(host: string): Promise<readonly Address[]> {
		const family = isIP(host);
		if (family > 0) return [{ address: host, family }];
		const addresses = await this.resolve(host).catch((cause: unknown) => {
			throw new EgressError('never-sent', `Nobody knows the host ${host}`, cause);
		});
		if (addresses.length === 0) {
			throw new EgressError('never-sent', `The host ${host} has no address`);
		}
		return addresses;
	}

	#check(host: string, address: string, port: number): void {
		if (this.allow.allowsAddress(address, port)) return;
		const range = blockedRange(address);
		const at = isIP(host) > 0 ? host : `${host}, which is ${address}`;
		if (range !== null) throw new EgressError('refused', `${at}, is not public: ${range}`);
		if (!isWebPort(port)) {
			throw new EgressError('refused', `Port ${port} of ${host} is not one of the web`);
		}
	}
}
