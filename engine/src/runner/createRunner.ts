import { randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { AllowList } from '../../../egress/AllowList';
import { createEgress } from '../../../egress/createEgress';
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
import { brakeLog } from '../http/observe/brakeLog';
import { createLogger } from '../http/observe/createLogger';
import { meteredHost } from '../http/observe/meteredHost';
import { webhook } from '../http/webhook/webhook';
import { secretBoxOf } from '../secrets/secretBoxOf';
import type { RunnerConfig } from './config';
import { dataFile } from './dataFile';
import { limitsOf } from './limitsOf';
import { followClock } from './followClock';
import { hearHost } from './host/hearHost';
import type { ToldClock } from '../hosts/thread/ThreadClock';
import { openHost } from './host/openHost';
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
	const clock: ToldClock = deps.clock ?? followed ?? wallClock;
	const { metrics } = deps;
	const egress = createEgress({ allow: new AllowList(config.egressAllow) });
	const flows = openFlows(
		config,
		egress,
		() => host,
		() => clock.now(),
	);
	const tokenSecret = flowTokenSecret(config.appSecret);
	const brakes = brakeLog(log);
	let told: Senders | null = null;
	const { watched, hear } = hearHost({
		log,
		exchanges: flows.lanes,
		brakes: brakes.kept,
		senders: () => told,
		metrics,
	});
	const opening = { config, watched, measured: metrics !== undefined };
	const opened = await openHost(opening, clock, hear).catch((cause: unknown) => {
		followed?.close();
		throw cause instanceof WayfareError
			? cause
			: new WayfareError('config.database', messageOf(cause), { cause });
	});
	const host: Host = metrics === undefined ? opened : meteredHost(opened, metrics);
	const senders = createSenders({
		outbox: host.outbox,
		clock,
		random: deps.random ?? Math.random,
		accessToken: config.accessToken,
		target: { baseUrl: config.graphBaseUrl, version: config.graphVersion },
		flowTokens: new FlowTokens(host.flows, tokenSecret),
		keepMs: config.keepHours * 3_600_000,
		limits: limitsOf(config, loadPrices(config.prices)),
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
	told = senders;
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
	const backups = createBackups(config, clock, log);
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
	{ dataFolder, backupFolder, backupEveryMinutes, backupKeep, backupKey }: RunnerConfig,
	clock: Clock,
	log: Logger,
): BackupSchedule | null {
	if (backupFolder === undefined) return null;
	return new BackupSchedule({
		from: dataFile(dataFolder),
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
