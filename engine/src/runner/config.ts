import { z } from 'zod';
import { AllowList } from '../../../egress/AllowList';
import { graphBaseUrl, graphVersion } from '../../../cloud-api/graphVersion';
import type { MessageCategory } from '../core/effect';
import { fit, type Misfit } from '../parse/fit';
import { ConfigError } from './ConfigError';

const url = z.url({ protocol: /^https?$/, error: 'must be an absolute http or https URL' });
const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const secret = (what: string) =>
	z
		.string({ error: `is missing: ${what}` })
		.trim()
		.min(1, `is empty: ${what}`);

const texts = z.union([z.string().transform((text) => text.split(',')), z.array(z.string())], {
	error: ({ input }) => (input === undefined ? 'is missing' : 'must be a text'),
});
const filled = (items: readonly string[]): string[] =>
	items.map((item) => item.trim()).filter((item) => item !== '');

const list = z
	.union([z.string().transform((text) => text.split(',')), z.array(z.string())], {
		error: ({ input }) =>
			`${input === undefined ? 'is missing' : 'must be a text'}: ids of your phone numbers, separated by commas`,
	})
	.transform((ids) => ids.map((id) => id.trim()).filter((id) => id !== ''))
	.refine(
		(ids) => ids.length > 0,
		'names no number: give the id of the phone number, not the number',
	);

const places = texts.transform(filled).check(({ value, issues }) => {
	const objection = AllowList.objection(value);
	if (objection === null) return;
	const message = `has an entry that cannot be read: ${objection}`;
	issues.push({ code: 'custom', input: value, message });
});

/** `marketing:500,utility:2000` */
const allowances = texts.transform((items, { issues }) =>
	filled(items).flatMap((item) => {
		const [, category, most] = /^(marketing|utility|authentication):(\d{1,9})$/.exec(item) ?? [];
		if (category !== undefined && most !== undefined)
			return [{ category: category as Exclude<MessageCategory, 'service'>, most: Number(most) }];
		const message = `has an entry that cannot be read: “${item}”. Write marketing:500, utility:500 or authentication:500`;
		issues.push({ code: 'custom', input: item, message });
		return [];
	}),
);

const money = z.coerce.number().min(0).max(1_000_000_000);

const mostPerSecond = 1000;
const speedEntry = /^(\d+ *= *)?([1-9]\d{0,2}|1000)$/;
const speedList = z
	.string()
	.refine((given) => filled(given.split(',')).every((one) => speedEntry.test(one)), {
		error: `must be a number of messages from 1 to ${mostPerSecond}, or ID=20,ID=1000 for some numbers`,
	})
	.transform((given): Readonly<Record<string, number>> =>
		Object.fromEntries(
			filled(given.split(',')).map((one) => {
				const [perSecond = '', number = ''] = one.split('=').toReversed();
				return [number.trim(), Number(perSecond)];
			}),
		),
	);

/** By phone number id; under '' what holds for all others. */
const speeds = z.union([speedList, z.record(z.string(), number(1, mostPerSecond))], {
	error: `must be a number of messages from 1 to ${mostPerSecond}, or ID=20,ID=1000 for some numbers`,
});

const settings = z.strictObject({
	/** Where the SQLite file lives; made with mode 0700. Local disk only. */
	dataFolder: z.string().min(1).default('.wayfare'),
	/** 0 takes any free port. */
	port: number(0, 65_535).default(8080),
	/** Address to listen on; put a TLS proxy in front before it is anything but loopback. */
	address: z.string().min(1).default('127.0.0.1'),
	/** Signs Meta's webhooks. Without it anyone could inject messages, so there is no start without it. */
	appSecret: secret(
		"the app secret of your Meta app (App settings → Basic). It checks Meta's webhooks",
	),
	accessToken: secret('a system user token with whatsapp_business_messaging'),
	/** What Meta must know to subscribe the webhook. */
	verifyToken: secret(
		'a long random text; give the same one to Meta when you subscribe the webhook',
	),
	/** Ids of the numbers this runner acts for; events of others are kept and not acted on. */
	phoneNumberIds: list,
	graphBaseUrl: url.default(graphBaseUrl),
	graphVersion: z
		.string()
		.regex(/^v\d+\.\d+$/, 'must look like v26.0')
		.default(graphVersion),
	/** Private keys of the Flows endpoint, PEM files, the current one first; none = no endpoint. */
	flowKeys: z
		.union([z.string().transform((text) => text.split(',')), z.array(z.string())])
		.transform((files) => files.map((file) => file.trim()).filter((file) => file !== ''))
		.default([]),
	/** What the keys are sealed with. */
	flowPassphrase: z.string().optional(),
	/** A folder with a folder for each Flow the runner answers. */
	flowsFolder: z.string().min(1).optional(),
	/** An emulator's clock to follow, e.g. `http://127.0.0.1:4000/clock`; absent = the wall clock. */
	clockUrl: url.optional(),
	logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	/** Base of the wait before an uncertain send is decided (ms); see the reconcile rule. */
	reconcileWaitMs: number(1_000, 7 * 86_400_000).default(600_000),
	/** How many timers may fire in a second: what a downtime held up goes out at that pace, the oldest first. */
	timersPerSecond: number(1, 10_000).default(50),
	/** Messages a second of every number, or of some by their ids; empty = what Meta says. */
	messagesPerSecond: speeds.default({}),
	/** How long a message waits for a word of the contact, or for a conversation that another responder has. */
	keepHours: number(1, 30 * 24).default(72),
	/** Marketing messages one contact gets in 24 hours and in 7 days; absent = as many as there are. */
	marketingPerDay: number(1, 1000).optional(),
	marketingPerWeek: number(1, 1000).optional(),
	/** People whom a portfolio writes to first in 24 hours, where Meta allows more; `off` = it is not counted. */
	messagingLimit: z.union([z.literal('off'), number(1, 10_000_000)]).optional(),
	/** Where what WhatsApp cannot deliver is POSTed, to go by SMS or e-mail; absent = it is given up. */
	channelUrl: url.optional(),
	/** Signs what is POSTed there. */
	channelSecret: z.string().min(16, 'must have at least 16 characters').optional(),
	/** The messages it is for: those of steps that ask for it, or all. */
	channelFor: z.enum(['asked', 'all']).default('asked'),
	/** A file with what messages cost. */
	prices: z.string().min(1).optional(),
	/** What may be spent in a day and a month of UTC, in the currency of the prices. */
	budgetPerDay: money.optional(),
	budgetPerMonth: money.optional(),
	/** Messages that may be charged in a day and a month of UTC, by category. */
	messagesPerDay: allowances.default([]),
	messagesPerMonth: allowances.default([]),
	/** What becomes of marketing beyond that: it waits, or is left out. */
	marketingOverCap: z.enum(['wait', 'skip']).default('wait'),
	/** Days that decided events stay, to know a repeated webhook and to be replayed. */
	eventDays: number(8, 3650).default(30),
	/** Days that what comes is kept as it comes, for a restore; 0 = not at all. */
	journalDays: number(0, 365).default(8),
	/** Where backups go, at best on another disk; absent = none are taken by themselves. */
	backupFolder: z.string().min(1).optional(),
	backupEveryMinutes: number(1, 7 * 24 * 60).default(60),
	/** How many of the newest backups stay. */
	backupKeep: number(1, 10_000).default(48),
	/** What backups are sealed with; absent = they are as readable as the data file. */
	backupKey: z.string().min(16, 'must have at least 16 characters').optional(),
	/** Places that are not public and may be reached all the same, e.g. `n8n:5678`. */
	egressAllow: places.default([]),
	/** Whose `X-Forwarded-For` is believed: addresses, networks, or `loopback`. Wrong guesses are counted by address. */
	trustedProxies: texts.transform(filled).default(['loopback']),
	/** What stored secrets are sealed with; absent = the app secret. */
	secretsKey: z.string().min(16, 'must have at least 16 characters').optional(),
	/** What they were sealed with before; it opens, and seals nothing more. */
	secretsOldKeys: texts.transform(filled).default([]),
	/** The owner's bearer token of the REST API; absent = the one made at the first start, of which the data folder keeps the hash. */
	apiToken: z.string().min(16, 'must have at least 16 characters').optional(),
});

/** Everything the runner needs to know to start. */
export type RunnerConfig = z.output<typeof settings>;

/** A setting's name in a configuration file. */
export type SettingName = keyof RunnerConfig;

/** The environment variable of each setting. */
export const environmentNames = {
	dataFolder: 'WAYFARE_DATA_FOLDER',
	port: 'WAYFARE_PORT',
	address: 'WAYFARE_ADDRESS',
	appSecret: 'WAYFARE_APP_SECRET',
	accessToken: 'WAYFARE_ACCESS_TOKEN',
	verifyToken: 'WAYFARE_VERIFY_TOKEN',
	phoneNumberIds: 'WAYFARE_PHONE_NUMBER_IDS',
	graphBaseUrl: 'WAYFARE_GRAPH_URL',
	graphVersion: 'WAYFARE_GRAPH_VERSION',
	flowKeys: 'WAYFARE_FLOW_KEYS',
	flowPassphrase: 'WAYFARE_FLOW_PASSPHRASE',
	flowsFolder: 'WAYFARE_FLOWS_FOLDER',
	clockUrl: 'WAYFARE_CLOCK_URL',
	logLevel: 'WAYFARE_LOG_LEVEL',
	reconcileWaitMs: 'WAYFARE_RECONCILE_WAIT_MS',
	timersPerSecond: 'WAYFARE_TIMERS_PER_SECOND',
	messagesPerSecond: 'WAYFARE_MESSAGES_PER_SECOND',
	keepHours: 'WAYFARE_KEEP_HOURS',
	marketingPerDay: 'WAYFARE_MARKETING_PER_DAY',
	marketingPerWeek: 'WAYFARE_MARKETING_PER_WEEK',
	marketingOverCap: 'WAYFARE_MARKETING_OVER_CAP',
	messagingLimit: 'WAYFARE_MESSAGING_LIMIT',
	channelUrl: 'WAYFARE_CHANNEL_URL',
	channelSecret: 'WAYFARE_CHANNEL_SECRET',
	channelFor: 'WAYFARE_CHANNEL_FOR',
	prices: 'WAYFARE_PRICES',
	budgetPerDay: 'WAYFARE_BUDGET_PER_DAY',
	budgetPerMonth: 'WAYFARE_BUDGET_PER_MONTH',
	messagesPerDay: 'WAYFARE_MESSAGES_PER_DAY',
	messagesPerMonth: 'WAYFARE_MESSAGES_PER_MONTH',
	eventDays: 'WAYFARE_EVENT_DAYS',
	journalDays: 'WAYFARE_JOURNAL_DAYS',
	backupFolder: 'WAYFARE_BACKUP_FOLDER',
	backupEveryMinutes: 'WAYFARE_BACKUP_EVERY_MINUTES',
	backupKeep: 'WAYFARE_BACKUP_KEEP',
	backupKey: 'WAYFARE_BACKUP_KEY',
	egressAllow: 'WAYFARE_EGRESS_ALLOW',
	trustedProxies: 'WAYFARE_TRUSTED_PROXIES',
	secretsKey: 'WAYFARE_SECRETS_KEY',
	secretsOldKeys: 'WAYFARE_SECRETS_OLD_KEYS',
	apiToken: 'WAYFARE_API_TOKEN',
} as const satisfies Record<SettingName, string>;

/** Where settings come from; a flag beats the environment, which beats the file. */
export interface ConfigSources {
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly flags?: Readonly<Partial<Record<SettingName, unknown>>>;
	/** A parsed JSON file. */
	readonly file?: unknown;
}

/**
 * The configuration, checked as a whole.
 * @throws ConfigError with every problem at once, each with the variable to set.
 */
export function loadConfig({ env = {}, flags = {}, file = {} }: ConfigSources): RunnerConfig {
	if (typeof file !== 'object' || file === null || Array.isArray(file)) {
		throw new ConfigError(['the configuration file must hold a JSON object']);
	}
	const fromEnv = Object.entries(environmentNames).map(([name, variable]) => [name, env[variable]]);
	const given = [...Object.entries(file), ...fromEnv, ...Object.entries(flags)].filter(
		([, value]) => value !== undefined && value !== '',
	);
	const read = fit(settings, Object.fromEntries(given));
	if (read.fits) {
		const problems = [...withoutPrices(read.value), ...unsigned(read.value)];
		if (problems.length > 0) throw new ConfigError(problems);
		return read.value;
	}
	throw new ConfigError(read.misfits.map(describe));
}

/** Money cannot be counted by who does not know what anything costs. */
const withoutPrices = (config: RunnerConfig): readonly string[] =>
	config.prices !== undefined
		? []
		: (['budgetPerDay', 'budgetPerMonth'] as const)
				.filter((name) => config[name] !== undefined)
				.map(
					(name) =>
						`${environmentNames[name]} needs WAYFARE_PRICES, a file with what messages cost; without one, WAYFARE_MESSAGES_PER_DAY and WAYFARE_MESSAGES_PER_MONTH count messages`,
				);

/** Who gets messages of people has to be able to tell them from forged ones. */
const unsigned = ({ channelUrl, channelSecret }: RunnerConfig): readonly string[] =>
	channelUrl === undefined || channelSecret !== undefined
		? []
		: [
				'WAYFARE_CHANNEL_URL needs WAYFARE_CHANNEL_SECRET, a random text that signs what is POSTed there',
			];

function describe({ path, sentence }: Misfit): string {
	const name = String(path[0]);
	return Object.hasOwn(environmentNames, name)
		? `${environmentNames[name as SettingName]} ${sentence}`
		: `unknown setting: ${name}`;
}
