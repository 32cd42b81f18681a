import { randomBytes } from 'node:crypto';
import path from 'node:path';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { AllowList } from '../../../egress/AllowList';
import { createEgress } from '../../../egress/createEgress';
import { decide } from '../core/decide';
import type { Channel } from '../effects/channel/ChannelClient';
import { createSenders, type Senders } from '../effects/createSenders';
import { WayfareError } from '../errors/WayfareError';
import { FlowTokens, flowTokenSecret } from '../flows/FlowTokens';
import { openFlows } from '../flows/openFlows';
import { serveFlowEndpoint } from '../flows/serveFlowEndpoint';
import { createForwarding, type Forwarding } from '../forward/createForwarding';
import type { Clock } from '../host/clock';
import type { Host } from '../host/host';
import { BackupSchedule } from '../hosts/sqlite/backup/BackupSchedule';
import { journalFolder } from '../hosts/sqlite/journal/Journal';
import { openSqliteHost } from '../hosts/sqlite/openSqliteHost';
import { brakeLog } from '../http/observe/brakeLog';
import { createLogger } from '../http/observe/createLogger';
import { laneLog } from '../http/observe/laneLog';
import { meteredDecide } from '../http/observe/meteredDecide';
import { meteredHost } from '../http/observe/meteredHost';
import { splitBody } from '../http/webhook/newEvents';
import { webhook } from '../http/webhook/webhook';
import { compile } from '../journey/compile';
import { derivedKey } from '../secrets/derivedKey';
import { secretBoxOf } from '../secrets/secretBoxOf';
import type { RunnerConfig } from './config';
import { limitsOf } from './limitsOf';
import { followClock } from './followClock';
import { loadPrices } from './loadPrices';
import type { Runner, RunnerDeps, RunnerParts } from './runner';
import { wallClock } from './wallClock';

/** A request that takes longer to come in is cut off: sent byte by byte, it would hold its connection for ever. */
const slowestRequestMs = 30_000;
/** How long requests under way may take when the runner stops; what is cut was not acknowledged, and comes again. */
const lastAnswersMs = 1000;

/**
 * Opens the host, starts senders and alarms, and listens; everything is up when it resolves.
 * @throws WayfareError `config.database` when the data folder is in use or damaged, `config.database-version` when
 * another development version made it; Error when the port is taken or a clock to follow is away.
 */
export async function createRunner(config: RunnerConfig, deps: RunnerDeps = {}): Promise<Runner> {
	const log = deps.log ?? createLogger(config.logLevel);
	const followed =
		deps.clock === undefined && config.clockUrl !== undefined
			? await followClock(config.clockUrl)
			: null;
	const prices = loadPrices(config.prices);
	const clock: Clock = deps.clock ?? followed ?? wallClock;
	const { metrics } = deps;
	const egress = createEgress({ allow: new AllowList(config.egressAllow) });
	const flows = openFlows(
		config,
		egress,
		() => host,
		() => clock.now(),
	);
	const tokenSecret = flowTokenSecret(config.appSecret);
	const logged = laneLog(log);
	const file = path.join(config.dataFolder, 'wayfare.db');
	const brakes = brakeLog(log);
	// What the inbox of the last process says of lines comes before there are senders; the next failure says it again.
	let lineHeard: Senders['heard'] = () => undefined;
	let told: Senders['told'] = () => undefined;
	const sqlite = await openSqliteHost({
		file,
		decide: metrics === undefined ? decide : meteredDecide(decide, metrics),
		compile,
		clock,
		reconcileWaitMs: config.reconcileWaitMs,
		eventDays: config.eventDays,
		alarmsPerSecond: config.timersPerSecond,
		storageAlarm: (trouble) =>
			trouble === null
				? log.info('Storage is well again')
				: log.error({ reason: trouble }, trouble),
		tombstoneKey: derivedKey(config.appSecret, 'tombstones of erased people'),
		split: splitBody,
		...(config.journalDays > 0 && {
			journal: {
				folder: journalFolder(config.dataFolder),
				days: config.journalDays,
				numbers: config.phoneNumberIds,
			},
		}),
		watch: (news) => {
			logged(news);
			flows.lanes.watch(news);
		},
		brakeWatch: brakes.kept,
		lineWatch: (news) => lineHeard(news),
		channel: config.channelUrl === undefined ? 'none' : config.channelFor,
		prices,
		newsWatch: (event) => told(event),
	}).catch((cause: unknown) => {
		followed?.close();
		throw cause instanceof WayfareError
			? cause
			: new WayfareError('config.database', messageOf(cause), { cause });
	});
	const host: Host = metrics === undefined ? sqlite : meteredHost(sqlite, metrics);
	const senders = createSenders({
		outbox: host.outbox,
		clock,
		random: deps.random ?? Math.random,
		accessToken: config.accessToken,
		target: { baseUrl: config.graphBaseUrl, version: config.graphVersion },
		flowTokens: new FlowTokens(host.flows, tokenSecret),
		keepMs: config.keepHours * 3_600_000,
		limits: limitsOf(config, prices),
		spending: host.spending,
		channel: channelOf(config),
		egress,
		onBudget: ({ id }, reason) => log.error({ budget: id }, `Held back: ${reason}`),
		onBrake: brakes.line,
		onProblem: (error) =>
			log.error(
				{ reason: error instanceof Error ? error.message : String(error) },
				'The outbox does not answer',
			),
	});
	lineHeard = (news) => senders.heard(news);
	told = (event) => senders.told(event);
	const forwarding = createForwarding({
		host,
		clock,
		random: deps.random ?? Math.random,
		egress,
		secrets: secretBoxOf(config),
		onProblem: (error) =>
			log.error(
				{ reason: error instanceof Error ? error.message : String(error) },
				'Forwarding cannot go on',
			),
	});
	const backups = createBackups(config, file, clock, log);
	let endpoint: ReturnType<typeof serveFlowEndpoint> | undefined;
	let stopping = false;
	const parts: RunnerParts = {
		config,
		host,
		clock,
		log,
		egress,
		senders: () => senders.health(),
		stopping: () => stopping,
		backups: () => backups?.health() ?? null,
		flowMetrics: () => endpoint?.metrics() ?? '',
	};
	const server = Fastify({
		forceCloseConnections: 'idle',
		trustProxy: config.trustedProxies,
		requestTimeout: slowestRequestMs,
		schemaController: {
			compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
		},
	});
	const stop = async () => {
		stopping = true;
		await senders.stop();
		await forwarding.stop();
		await backups?.close();
		await endpoint?.close();
		egress.close();
		const cut = setTimeout(() => server.server.closeAllConnections(), lastAnswersMs);
		await server.close();
		clearTimeout(cut);
		await host.close();
		followed?.close();
	};
	try {
		webhook(server, {
			...config,
			host,
			now: () => clock.now(),
			onProblem: (problem) => log.warn({ problem }, 'A webhook was not taken'),
		});
		if (flows.keys.length > 0) {
			endpoint = serveFlowEndpoint(server, {
				...config,
				...flows,
				tokenSecret,
				sessions: host.flows,
				clock,
				onProblem: (problem) => log.warn({ ...problem }, 'A Flow was not answered as asked'),
			});
		}
		for (const plugin of deps.plugins ?? []) await plugin(server, parts);
		const url = await server.listen({ port: config.port, host: config.address });
		senders.start();
		forwarding.start();
		backups?.wake();
		log.info({ url, numbers: config.phoneNumberIds }, 'The runner is up');
		return {
			...parts,
			server,
			url,
			settled: () => settled(parts, senders, forwarding),
			close: once(stop),
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

/** No route has a schema for Fastify, whose compilers for them take longer to load than all else that it is made of. */
const noSchemas = () => () => () => {
	throw new Error('A route has a schema, and nothing here compiles it.');
};

function channelOf({ channelUrl: url, channelSecret: secret }: RunnerConfig): Channel | null {
	return url === undefined || secret === undefined ? null : { url, secret };
}

/** Backups by themselves, where a folder for them is set. */
function createBackups(
	{ backupFolder, backupEveryMinutes, backupKeep, backupKey }: RunnerConfig,
	file: string,
	clock: Clock,
	log: Logger,
): BackupSchedule | null {
	if (backupFolder === undefined) return null;
	return new BackupSchedule({
		from: file,
		folder: backupFolder,
		everyMs: backupEveryMinutes * 60_000,
		keep: backupKeep,
		key: backupKey ?? null,
		random: randomBytes,
		clock,
		onBackup: (backup) => log.info({ file: backup.file }, 'A backup was taken and read back'),
		onProblem: (error) => log.error({ reason: messageOf(error) }, 'No backup could be taken'),
	});
}

/** What a lane decides gives the senders work, and what they are told gives the lanes work, until neither has any. */
async function settled(
	{ host }: RunnerParts,
	senders: Senders,
	forwarding: Forwarding,
): Promise<void> {
	let sent: boolean;
	do {
		await host.settled();
		sent = await senders.settled();
		sent = (await forwarding.settled()) || sent;
	} while (sent || host.backlog() > 0);
}

const messageOf = (cause: unknown): string =>
	cause instanceof Error ? cause.message : String(cause);

function once(work: () => Promise<void>): () => Promise<void> {
	let done: Promise<void> | undefined;
	return () => (done ??= work());
}
