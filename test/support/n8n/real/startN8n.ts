import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { freePorts } from '../../browser/ports';
import { n8nFolder } from './paths';

/** A real n8n process on the loopback. */
export interface RunningN8n {
	/** Its editor, REST API and webhooks. No trailing slash. */
	readonly url: string;
	readonly pid: number;
	/** What it has written so far; it holds no secret, because n8n logs none at this level. */
	log(): string;
	/** Resolves when the process is gone. */
	stop(): Promise<void>;
}

const startsWithinMs = 120_000;

/** Boots n8n on the SQLite file of a user folder, with nothing of its own that would call out. */
export async function startN8n(
	userFolder: string,
	more: Readonly<Record<string, string>> = {},
): Promise<RunningN8n> {
	const binary = path.join(n8nFolder, 'node_modules/n8n/bin/n8n');
	if (!existsSync(binary)) {
		throw new Error('No n8n is installed in .n8n-real: run "npm run test:n8n".');
	}
	mkdirSync(userFolder, { recursive: true });
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(process.execPath, [binary, 'start'], {
		cwd: userFolder,
		env: { ...environment(userFolder, port, brokerPort, url), ...more },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
	// A test run that ends early must not leave two gigabytes of n8n behind; one that is killed leaves its pid.
	const pids = process.env['WAYFARE_N8N_PIDS'] ?? userFolder;
	const pidFile = path.join(pids, `${child.pid}.pid`);
	writeFileSync(pidFile, '');
	const reap = (): void => void child.kill('SIGKILL');
	process.once('exit', reap);
	const stop = async (): Promise<void> => {
		process.off('exit', reap);
		await end(child);
		rmSync(pidFile, { force: true });
	};
	try {
		await ready(url, child);
	} catch (cause) {
		await stop();
		throw new Error(`n8n did not start: ${String(cause)}\n${log.slice(-4000)}`, { cause });
	}
	return { url, pid: child.pid ?? 0, log: () => log, stop };
}

function environment(userFolder: string, port: number, brokerPort: number, url: string) {
	return {
		PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		WEBHOOK_URL: `${url}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		GENERIC_TIMEZONE: 'Europe/Madrid',
	};
}

async function ready(url: string, child: ChildProcess): Promise<void> {
	const until = performance.now() + startsWithinMs;
	while (performance.now() < until) {
		if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
		const answer = await request(`${url}/healthz/readiness`).catch(() => undefined);
		await answer?.body.dump();
		if (answer?.statusCode === 200) return;
		await wait(250);
	}
	throw new Error(`not ready within ${startsWithinMs / 1000} s`);
}

/** n8n finishes what runs when it is asked to stop; it gets ten seconds for that. */
async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGTERM');
	const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
	await gone;
	clearTimeout(late);
}
