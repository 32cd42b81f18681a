import { BlockList, isIP } from 'node:net';

/** One place the operator vouches for: a host (`*.` = every name below it), an address or a network of them. */
type Rule =
	| { readonly kind: 'host'; readonly host: string; readonly port: number | null }
	| { readonly kind: 'network'; readonly network: BlockList; readonly port: number | null };

const shape =
	/^(?:\[(?<six>[^\]]+)\]|(?<host>[^:/\s]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*))(?:\/(?<prefix>\d{1,3}))?(?::(?<port>\d{1,5}))?$/;
const hostName =
	/^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Places outside the public Internet that may be reached all the same: `n8n:5678`, `*.corp.example`, `10.0.0.7`,
 * `10.1.0.0/16`, `[::1]:5678`. A host is vouched for by its name, wherever it leads; an address by whatever name.
 */
export class AllowList {
	readonly #rules: readonly Rule[];

	/** @throws RangeError that names an entry which is none. */
	constructor(entries: readonly string[] = []) {
		this.#rules = entries.map(readRule);
	}

	/** Which entry is none, in words; `null` = all can be read. */
	static objection(entries: readonly string[]): string | null {
		try {
			entries.forEach(readRule);
			return null;
		} catch (cause) {
			if (cause instanceof RangeError) return cause.message;
			throw cause;
		}
	}

	allowsHost(host: string, port: number): boolean {
		const name = host.toLowerCase().replace(/\.$/, '');
		return this.#rules.some(
			(rule) =>
				rule.kind === 'host' &&
				(rule.port === null || rule.port === port) &&
				(rule.host.startsWith('*.') ? name.endsWith(rule.host.slice(1)) : name === rule.host),
		);
	}

	allowsAddress(address: string, port: number): boolean {
		const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
		return this.#rules.some(
			(rule) =>
				rule.kind === 'network' &&
				(rule.port === null || rule.port === port) &&
				rule.network.check(address, family),
		);
	}
}

function readRule(entry: string): Rule {
	const { six, host = '', prefix, port } = shape.exec(entry.trim())?.groups ?? {};
	const name = (six ?? host).toLowerCase();
	const family = isIP(name);
	const numbers = { port: port === undefined ? null : Number(port), prefix: Number(prefix ?? 0) };
	const widest = family === 6 ? 128 : 32;
	const known =
		(family > 0 ? numbers.prefix <= widest : prefix === undefined && hostName.test(name)) &&
		(numbers.port === null || (numbers.port > 0 && numbers.port < 65_536)) &&
		// A name of digits only would be read as an address in disguise, and never as this name.
		(family > 0 || !/^[\d.]+$/.test(name));
	if (!known) {
		throw new RangeError(
			`“${entry}” is no place: write a host, host:port, *.domain, an address or a network such as 10.0.0.0/8`,
		);
	}
	if (family === 0) return { kind: 'host', host: name, port: numbers.port };
	const network = new BlockList();
	network.addSubnet(
		name,
		prefix === undefined ? widest : numbers.prefix,
		`ipv${family === 6 ? 6 : 4}`,
	);
	return { kind: 'network', network, port: numbers.port };
}
