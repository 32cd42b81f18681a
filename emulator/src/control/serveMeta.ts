import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { lockAccount, restrictAccount } from '../account/accountNews';
import { restrictionTypes, type Restriction } from '../account/Restriction';
import { numberStatus } from '../graph/numberStatus';
import { limitsSchema } from '../limits/Limits';
import { messagesPerSecond } from '../limits/requirePace';
import type { Throughput } from '../limits/throughput';
import { freeServicePerMonth } from '../pricing/PriceBook';
import { ratings } from '../quality/ratingOf';
import { considerRise, mostPeople, setTier, upgradeThroughput } from '../reach/reachPerson';
import { tiers } from '../reach/tiers';
import type { Emulation } from '../world/Emulation';
import { parseControl } from './parseControl';

const throughput = z.literal(['STANDARD', 'HIGH', 'COEXISTENCE'] satisfies Throughput[]);

const wish = z.strictObject({
	quality: z.enum(ratings).optional(),
	spamLimited: z.boolean().optional(),
	tier: z.enum(tiers).optional(),
	throughput: throughput.optional(),
	restrictions: z
		.array(z.strictObject({ type: z.enum(restrictionTypes), hours: z.number().positive() }))
		.optional(),
	locked: z.boolean().optional(),
	paymentTrouble: z.boolean().optional(),
	/** People whom other numbers of the portfolio have reached just now. */
	reachedByOthers: z.number().int().min(0).max(1_000_000).optional(),
	limits: limitsSchema.optional(),
});

/** What Meta makes of the number, the account and the portfolio; members left out stay as they are. */
export type MetaWish = z.input<typeof wish>;

/** What Meta keeps of the business, and how much of its limits is used. */
export interface MetaView {
	readonly quality: (typeof ratings)[number];
	readonly status: string;
	readonly spamLimited: boolean;
	readonly tier: (typeof tiers)[number];
	readonly throughput: Throughput;
	readonly restrictions: readonly Restriction[];
	readonly locked: boolean;
	readonly paymentTrouble: boolean;
	/** Null where there is no end. */
	readonly used: Readonly<
		Record<
			'peopleInDay' | 'messagesInSecond' | 'callsInHour' | 'freeServiceInMonth',
			{ readonly count: number; readonly most: number | null }
		>
	>;
	readonly complaintsInWeek: number;
	readonly limits: Emulation['limits']['current'];
}

const day = 24 * 60 * 60 * 1000;

/** How the business stands with Meta now. */
export function metaView(emulation: Emulation): MetaView {
	const { number, account, reach, limits, clock, complaints, prices } = emulation;
	const now = clock.now();
	const of = (count: number, most: number | null) => ({
		count,
		most: most === Infinity ? null : most,
	});
	return {
		quality: number.quality,
		status: numberStatus(emulation),
		spamLimited: number.spamLimited,
		tier: reach.tier,
		throughput: number.throughput,
		restrictions: account.restrictions.filter(({ until }) => until > now),
		locked: account.locked,
		paymentTrouble: account.paymentTrouble,
		used: {
			peopleInDay: of(reach.lastDay.count(now), mostPeople(emulation)),
			messagesInSecond: of(limits.messages.countAfter(now - 1000), messagesPerSecond(emulation)),
			callsInHour: of(limits.calls.countAfter(now - day / 24), limits.current.callsPerHour),
			freeServiceInMonth: of(prices.usedFree(now), freeServicePerMonth),
		},
		complaintsInWeek: complaints.people(now - 7 * day),
		limits: limits.current,
	};
}

/** Plays Meta: brings about what is wished for, with the webhooks that come with it. @throws Error for wrong limits. */
export function playMeta(emulation: Emulation, wished: MetaWish): MetaView {
	const change = parseControl(wish, wished);
	const { number, account, reach, limits, clock, bus } = emulation;
	const now = clock.now();
	if (change.limits !== undefined) limits.choose(change.limits);
	if (change.quality !== undefined) number.quality = change.quality;
	if (change.spamLimited !== undefined) number.spamLimited = change.spamLimited;
	if (change.reachedByOthers !== undefined) reach.addOthers(change.reachedByOthers, now);
	if (change.tier !== undefined) setTier(emulation, change.tier);
	if (change.throughput === 'HIGH' && number.throughput !== 'HIGH') upgradeThroughput(emulation);
	else if (change.throughput !== undefined) number.throughput = change.throughput;
	if (change.restrictions !== undefined) {
		restrictAccount(
			emulation,
			change.restrictions.map(({ type, hours }) => ({ type, until: now + (hours * day) / 24 })),
		);
	}
	if (change.locked !== undefined) lockAccount(emulation, change.locked);
	if (change.paymentTrouble !== undefined) account.paymentTrouble = change.paymentTrouble;
	considerRise(emulation);
	bus.emit({ type: 'meta' });
	return metaView(emulation);
}

/** Meta's side of the business over HTTP: how it stands, and the switches. */
export function serveMeta(app: FastifyInstance, emulation: Emulation): void {
	app.get('/emulator/meta', () => metaView(emulation));
	app.put('/emulator/meta', (request) => playMeta(emulation, Object(request.body)));
}
