import { setTimeout as sleep } from 'node:timers/promises';
import { environmentNames, loadConfig, type SettingName } from '../../runner/config';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand } from '../command';
import { dataFolder, dataOption } from '../dataFolder';
import { readText } from '../files/readText';
import { startRunner } from '../startRunner';
import type { Terminal } from '../Terminal';

interface StartOptions {
	readonly port?: string;
	readonly address?: string;
	readonly data?: string;
	readonly logLevel?: string;
	readonly config?: string;
}

export const addStart: AddCommand = (program, { terminal }) => {
	dataOption(
		program
			.command('start')
			.description('Start the runner; it logs JSON lines to stdout and stops on Ctrl-C')
			.option('--port <number>', 'port to listen on; 0 takes any (default: 8080)')
			.option('--address <address>', 'address to listen on (default: 127.0.0.1)'),
	)
		.option(
			'--log-level <level>',
			'fatal, error, warn, info, debug, trace or silent (default: info)',
		)
		.option('--config <file>', 'JSON file with settings; environment and flags beat it')
		.addHelpText('after', () => settingsHelp())
		.action(async (options: StartOptions) => {
			const { runner, freshToken } = await startRunner(configOf(options, terminal), (bytes) =>
				terminal.random(bytes),
			);
			terminal.error(`Wayfare runs at ${runner.url} (API docs: ${runner.url}/docs)`);
			if (freshToken !== null) {
				terminal.error(
					'The REST API’s token, shown this once (`wayfare token --rotate` makes another):',
				);
				terminal.error(`  ${freshToken}`);
			}
			await terminal.stopped();
			terminal.error('Stopping: what is being sent is finished first.');
			await inTime(runner.close());
		});
};

/** How long a stop may take (real ms): requests to Meta get ten seconds of it. */
const longestStopMs = 25_000;

async function inTime(closed: Promise<void>): Promise<void> {
	const late = new AbortController();
	const overdue = sleep(longestStopMs, undefined, { signal: late.signal }).then(() => {
		throw new WayfareError('stop.stuck', 'The runner did not stop within 25 seconds');
	});
	try {
		await Promise.race([closed, overdue]);
	} finally {
		late.abort();
	}
}

function configOf(options: StartOptions, terminal: Terminal) {
	const { port, address, logLevel } = options;
	const flags = { dataFolder: dataFolder(options.data, terminal), port, address, logLevel };
	return loadConfig({ env: terminal.env, flags, file: configFile(options.config, terminal) });
}

function configFile(name: string | undefined, terminal: Terminal): unknown {
	if (name === undefined) return {};
	const text = readText(name, terminal);
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		throw new WayfareError('config.invalid', `${name} is not JSON`, { cause });
	}
}

function settingsHelp(): string {
	const lines = Object.entries(environmentNames).map(
		([name, variable]) => `  ${variable.padEnd(28)} ${settingWords[name as SettingName]}`,
	);
	return ['', 'Settings, by environment variable:', ...lines].join('\n');
}

const settingWords: Readonly<Record<SettingName, string>> = {
	dataFolder: 'where the SQLite file lives, on a local disk',
	port: 'port to listen on',
	address: 'address to listen on; put a TLS proxy in front before it is not loopback',
	appSecret: 'required: the app secret of your Meta app, checks Meta’s webhooks',
	accessToken: 'required: a system user token with whatsapp_business_messaging',
	verifyToken: 'required: what you tell Meta when you subscribe the webhook',
	phoneNumberIds: 'required: ids of your numbers, separated by commas',
	graphBaseUrl: 'another Graph API, e.g. the emulator',
	graphVersion: 'Graph API version',
	flowKeys: 'private keys of the Flows endpoint: PEM files, the current one first',
	flowPassphrase: 'what those keys are sealed with',
	flowsFolder: 'a folder with a folder for each Flow: flow.json, and how it is answered',
	clockUrl: 'an emulator’s clock to follow',
	logLevel: 'fatal, error, warn, info, debug, trace or silent',
	reconcileWaitMs: 'base of the wait before an uncertain send is decided, in ms',
	timersPerSecond: 'how many timers may fire in a second, when many are due at once (default: 50)',
	messagesPerSecond:
		'messages a second of every number, such as 20, or of some: ID=20,ID=1000 (default: what Meta says)',
	keepHours:
		'hours that a message waits for a word of the contact, or for a conversation that another responder has (default: 72)',
	marketingPerDay: 'marketing messages one contact gets in 24 hours (default: any number)',
	marketingPerWeek: 'marketing messages one contact gets in 7 days (default: any number)',
	marketingOverCap: 'what becomes of marketing beyond that: wait or skip (default: wait)',
	messagingLimit:
		'people written to first in 24 hours, where Meta allows more; off = not counted (default: Meta’s)',
	channelUrl: 'where messages that WhatsApp cannot deliver are POSTed, to go by SMS or e-mail',
	channelSecret: 'signs what is POSTed there, 16 characters or more',
	channelFor: 'asked: messages of steps that ask for it; all (default: asked)',
	prices: 'a JSON file with what messages cost, by calling code; docs/sending-limits.md',
	budgetPerDay: 'what may be spent in a day of UTC, in the currency of the prices',
	budgetPerMonth: 'what may be spent in a month of UTC',
	messagesPerDay: 'messages that may be charged in a day, e.g. marketing:500,utility:2000',
	messagesPerMonth: 'messages that may be charged in a month',
	eventDays: 'days that decided events stay, at least 8 (default: 30)',
	journalDays:
		'days that what comes is kept as it comes, for a restore; 0 = not at all (default: 8)',
	backupFolder: 'where backups go, at best another disk; default: none are taken by themselves',
	backupEveryMinutes: 'how often, in minutes (default: 60)',
	backupKeep: 'how many of the newest backups stay (default: 48)',
	backupKey: 'what backups are sealed with, 16 characters or more; keep it somewhere else',
	egressAllow: 'places inside your network that forwards may reach, e.g. n8n:5678,10.1.0.0/16',
	trustedProxies: 'proxies whose X-Forwarded-For is believed, e.g. 10.0.0.2 (default: loopback)',
	secretsKey:
		'what stored secrets are sealed with, 16 characters or more (default: the app secret)',
	secretsOldKeys: 'what they were sealed with before, until `wayfare keys rotate` is done',
	apiToken: 'the REST API’s token; default: made at the first start and shown once',
};
