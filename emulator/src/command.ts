import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createEmulator, type Emulator } from './createEmulator';
import { faultPresets } from './faults/faultPresets';
import { readFaultScript } from './faults/readFaultScript';

interface Flags {
	readonly port: number;
	readonly webhook?: string;
	readonly webhooks: 'orderly' | 'meta';
	readonly limits: 'meta' | 'off';
	readonly appSecret: string;
	readonly verifyToken: string;
	readonly accessToken: string;
	readonly phoneNumberId?: string;
	readonly faults?: string;
	readonly seed?: number;
	readonly asProxy?: string;
	readonly logContents?: boolean;
}

const wholeNumber = (most: number) => (text: string) => {
	const value = Number(text);
	if (!/^\d+$/.test(text) || value > most)
		throw new InvalidArgumentError(`Give a number from 0 to ${most}.`);
	return value;
};

const mannerNote =
	'            in batches, out of order and some twice, as Meta does; --webhooks orderly sends one by one';

const program = new Command('wayfare-emulator')
	.description(
		"Meta's side of WhatsApp on this machine: the Graph API, webhooks, and phones in the browser.",
	)
	.option('--port <number>', 'where to listen; 0 takes any free port', wholeNumber(65_535), 4001)
	.option('--webhook <url>', 'where to send webhooks')
	.addOption(
		new Option(
			'--webhooks <manner>',
			'meta: many in a POST, several POSTs at once, out of order, some twice; orderly: one by one',
		)
			.choices(['orderly', 'meta'])
			.default('meta'),
	)
	.addOption(
		new Option('--limits <which>', "meta: Meta's limits of pace, people and calls; off: none")
			.choices(['meta', 'off'])
			.default('meta'),
	)
	.option('--app-secret <secret>', 'signs the webhooks', 'emulator-app-secret')
	.option('--verify-token <token>', 'sent in the handshake', 'emulator-verify-token')
	.option('--access-token <token>', 'what Graph calls must bear', 'emulator-access-token')
	.option(
		'--faults <file or preset>',
		`what goes wrong: a fault script, or ${Object.keys(faultPresets).join(', ')}`,
	)
	.option('--phone-number-id <id>', "the business number's id")
	.option(
		'--seed <number>',
		'ids and faults are drawn from it; a new one at each start unless given',
		wholeNumber(2 ** 32 - 1),
	)
	.option(
		'--as-proxy <file>',
		"answer as an HTTPS proxy in place of Meta's hosts; writes the certificate that clients must trust",
	)
	.option('--log-contents', 'the log shows what was written, but for tokens and other secrets')
	.action(async (flags: Flags) => {
		try {
			const emulator = await start(flags);
			await keepCertificate(emulator, flags);
			serve(emulator, flags);
		} catch (cause) {
			console.error(explain(cause, flags.port));
			process.exitCode = 1;
		}
	});

async function start(flags: Flags): Promise<Emulator> {
	const { webhook, appSecret, verifyToken } = flags;
	return await createEmulator({
		port: flags.port,
		appSecret,
		verifyToken,
		accessToken: flags.accessToken,
		webhooks: flags.webhooks,
		limits: flags.limits,
		logContents: flags.logContents ?? false,
		...(flags.phoneNumberId === undefined ? {} : { phoneNumberId: flags.phoneNumberId }),
		...(flags.faults === undefined ? {} : { faults: readFaultScript(flags.faults) }),
		// Message ids must not repeat after a restart: receivers remember those they have seen.
		seed: flags.seed ?? randomInt(2 ** 32),
		asProxy: flags.asProxy !== undefined,
		...(webhook === undefined ? {} : { webhook: { url: webhook, appSecret, verifyToken } }),
	});
}

/** The key stays in memory, so that the file is no secret. */
async function keepCertificate(emulator: Emulator, { asProxy }: Flags): Promise<void> {
	if (asProxy === undefined) return;
	try {
		await writeFile(asProxy, emulator.certificate ?? '');
	} catch (cause) {
		await emulator.close();
		throw new Error(`The certificate cannot be written to ${asProxy}: ${String(cause)}`, { cause });
	}
}

const asProxyLine = ({ url }: Emulator, file: string): string =>
	`As a proxy  HTTPS_PROXY=${url} NODE_EXTRA_CA_CERTS=${path.resolve(file)}`;

function explain(cause: unknown, port: number): string {
	if (cause instanceof Error && 'code' in cause) {
		if (cause.code === 'EADDRINUSE') {
			return `Port ${port} is taken. Stop what uses it, or choose another: --port ${port + 1}`;
		}
		if (cause.code === 'EACCES')
			return `Port ${port} needs rights you do not have. Choose another: --port 4001`;
	}
	return cause instanceof Error ? cause.message : String(cause);
}

function serve(emulator: Emulator, flags: Flags): void {
	console.log(
		[
			`Phones      ${emulator.url}/`,
			`Graph API   ${emulator.url}/v26.0/${emulator.phoneNumberId}/messages`,
			`Its own API ${emulator.url}/emulator`,
			`Credential  access token ${emulator.accessToken}, app secret ${emulator.appSecret}, verify token ${emulator.verifyToken},`,
			`            app ${emulator.appId}, business account ${emulator.wabaId}, phone number ${emulator.phoneNumberId}, base URL ${emulator.url}`,
			`Webhooks to ${flags.webhook ?? 'nowhere yet: give --webhook URL'}`,
			...(flags.webhooks === 'meta' ? [mannerNote] : []),
			...(flags.faults === undefined ? [] : [`Faults      ${flags.faults}`]),
			...(flags.asProxy === undefined ? [] : [asProxyLine(emulator, flags.asProxy)]),
			'Ctrl-C stops it.',
		].join('\n'),
	);
	const stop = (): void => {
		void emulator.close().then(() => process.exit(0));
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

void program.parseAsync();
