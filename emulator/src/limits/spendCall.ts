import { catalogue, type OperationId } from '../../../cloud-api/catalogue';
import type { Operation } from '../../../cloud-api/operation';
import { GraphFault } from '../graph/GraphFault';
import type { TokenKind } from '../graph/tokens';
import type { Emulation } from '../world/Emulation';
import type { RecentTimes } from './RecentTimes';

const hour = 60 * 60 * 1000;

const rows: ReadonlyMap<string, Operation> = new Map(
	Object.entries(catalogue).flatMap(([resource, group]) =>
		Object.entries(group).map(([name, row]): [string, Operation] => [`${resource}.${name}`, row]),
	),
);

/**
 * Counts a call towards its hour: management calls of the account, and those with the app's own token. Messages
 * and media have no such hour, they are held by the throughput of the number.
 * @throws GraphFault 4 for the app, 80008 on paths of the account, 80007 on others; a refused call does not count.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting
 */
export function spendCall(emulation: Emulation, id: OperationId, token: TokenKind): void {
	const { limits, clock } = emulation;
	const { callsPerHour, appCallsPerHour } = limits.current;
	const now = clock.now();
	if (token === 'app') {
		requireRoom(limits.appCalls, appCallsPerHour, now, 4);
		return limits.appCalls.add(now);
	}
	const row = rows.get(id);
	if (row?.bucket !== 'management') return;
	const code = row.path.startsWith('/{businessAccountId}') ? 80_008 : 80_007;
	requireRoom(limits.calls, callsPerHour, now, code);
	limits.calls.add(now);
}

function requireRoom(calls: RecentTimes, most: number | null, now: number, code: number): void {
	if (most === null || calls.countAfter(now - hour) < most) return;
	throw new GraphFault(
		code,
		`${most} calls an hour are allowed and used; the next in ${minutesToWait(calls, now)} min.`,
	);
}

const minutesToWait = (calls: RecentTimes, now: number): number =>
	Math.ceil(((calls.oldest() ?? now) + hour - now) / 60_000);

/** Meta's limits stand for the shares even where none are held. */
const metaCalls = 5000;
const metaAppCalls = 200;

/**
 * The headers Graph puts on its answers: shares of the hour, in percent. How long the calls took is not measured.
 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting#headers
 */
export function usageHeaders({
	business,
	limits,
	clock,
}: Emulation): Readonly<Record<string, string>> {
	const now = clock.now();
	const { callsPerHour, appCallsPerHour } = limits.current;
	const calls = limits.calls.countAfter(now - hour);
	const appCalls = limits.appCalls.countAfter(now - hour);
	const isFull = callsPerHour !== null && calls >= callsPerHour;
	return {
		'x-business-use-case-usage': JSON.stringify({
			[business.wabaId]: [
				{
					type: 'whatsapp_business_management',
					call_count: share(calls, callsPerHour ?? metaCalls),
					total_cputime: 0,
					total_time: 0,
					estimated_time_to_regain_access: isFull ? minutesToWait(limits.calls, now) : 0,
				},
			],
		}),
		'x-app-usage': JSON.stringify({
			call_count: share(appCalls, appCallsPerHour ?? metaAppCalls),
			total_cputime: 0,
			total_time: 0,
		}),
	};
}

const share = (used: number, most: number): number => Math.floor((100 * used) / most);
