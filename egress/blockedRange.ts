import { BlockList, isIP } from 'node:net';

type Range = readonly [network: string, prefix: number, name: string];

/** What is not the public Internet, by RFC 6890 and its successors; and the metadata service of Azure, which is. */
const ranges4: readonly Range[] = [
	['0.0.0.0', 8, 'this machine'],
	['127.0.0.0', 8, 'this machine'],
	['10.0.0.0', 8, 'a private network'],
	['172.16.0.0', 12, 'a private network'],
	['192.168.0.0', 16, 'a private network'],
	['100.64.0.0', 10, 'a provider’s inner network'],
	['169.254.0.0', 16, 'the local link, where clouds keep their metadata'],
	['168.63.129.16', 32, 'a cloud’s metadata'],
	['192.0.0.0', 24, 'reserved'],
	['192.0.2.0', 24, 'reserved for documentation'],
	['198.51.100.0', 24, 'reserved for documentation'],
	['203.0.113.0', 24, 'reserved for documentation'],
	['192.88.99.0', 24, 'reserved'],
	['198.18.0.0', 15, 'reserved for benchmarks'],
	['224.0.0.0', 4, 'multicast'],
	['240.0.0.0', 4, 'reserved'],
];

/** Only 2000::/3 is public at all; within it these are not, or carry an IPv4 address that nobody has looked at. */
const ranges6: readonly Range[] = [
	['2001::', 23, 'reserved'],
	['2001:db8::', 32, 'reserved for documentation'],
	['2002::', 16, 'an IPv4 address inside'],
	['3fff::', 20, 'reserved for documentation'],
];

/** For the words alone: whatever is outside 2000::/3 is blocked, listed here or not. */
const names6: readonly Range[] = [
	['::', 128, 'this machine'],
	['::1', 128, 'this machine'],
	['64:ff9b::', 96, 'an IPv4 address inside'],
	['64:ff9b:1::', 48, 'an IPv4 address inside'],
	['::ffff:0:0', 96, 'an IPv4 address inside'],
	['fe80::', 10, 'the local link'],
	['fc00::', 7, 'a private network'],
	['ff00::', 8, 'multicast'],
];

const listed = (family: 'ipv4' | 'ipv6') => {
	return ([network, prefix, name]: Range) => {
		const list = new BlockList();
		list.addSubnet(network, prefix, family);
		return { name, holds: (address: string) => list.check(address, family) };
	};
};

const blocked4 = ranges4.map(listed('ipv4'));
const blocked6 = ranges6.map(listed('ipv6'));
const named6 = names6.map(listed('ipv6'));
const publicSpace = listed('ipv6')(['2000::', 3, 'public']);

/** What an IP address that is not public belongs to, in words; `null` = it is public. */
export function blockedRange(address: string): string | null {
	switch (isIP(address)) {
		case 4:
			return nameOf(blocked4, address);
		case 6:
			return (
				nameOf(blocked6, address) ??
				(publicSpace.holds(address) ? null : (nameOf(named6, address) ?? 'reserved'))
			);
		default:
			return 'no address';
	}
}

const nameOf = (ranges: readonly ReturnType<ReturnType<typeof listed>>[], address: string) =>
	ranges.find(({ holds }) => holds(address))?.name ?? null;
