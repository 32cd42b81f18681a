import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createEmulator } from '../../../../emulator/src/createEmulator';
import type { Emulator } from '../../../../emulator/src/Emulator';
import { installPack, type InstallWay } from './installPack';
import { N8nSession, type StoredCredential } from './N8nSession';
import { packTarball } from './packTarball';
import { n8nFolder } from './paths';
import { startN8n, type RunningN8n } from './startN8n';

/** An emulator, and a real n8n whose credential points at it. */
export interface House {
	readonly emulator: Emulator;
	readonly n8n: RunningN8n;
	readonly session: N8nSession;
	readonly credential: StoredCredential;
	readonly secrets: ICredentialDataDecryptedObject;
	close(): Promise<void>;
}

/** How a house is built: by which way the pack came, and whether n8n reaches the emulator as its HTTPS proxy too. */
export interface HousePlan {
	readonly way?: InstallWay;
	readonly asProxy?: boolean;
}

/** Packs, installs and boots; keeps n8n's log in `.n8n-real/last-n8n.log`, where a failure is looked up. */
export async function openHouse({
	way = 'npm install',
	asProxy = false,
}: HousePlan = {}): Promise<House> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'wayfare-n8n-'));
	const userFolder = path.join(folder, 'user');
	await mkdir(userFolder);
	const installed = installPack(userFolder, packTarball(folder), way);
	const emulator = await createEmulator({ statusDelayMs: { sent: 0, delivered: 0 }, asProxy });
	const environment = { ...installed, ...(await proxyTo(emulator, folder)) };
	const n8n = await startN8n(userFolder, environment).catch(async (cause: unknown) => {
		await emulator.close();
		throw cause;
	});
	const close = async (): Promise<void> => {
		await n8n.stop();
		await emulator.close();
		await writeFile(path.join(n8nFolder, '../last-n8n.log'), n8n.log());
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const session = await N8nSession.begin(n8n);
		const secrets = secretsFor(emulator);
		const credential = await session.createCredential(
			'whatsAppCloudApi',
			'WhatsApp Cloud API',
			secrets,
		);
		return { emulator, n8n, session, credential, secrets, close };
	} catch (cause) {
		await close();
		throw cause;
	}
}

/** What makes n8n send its HTTPS by the emulator and trust it there; nothing when the emulator is no proxy. */
async function proxyTo(
	{ url, certificate }: Emulator,
	folder: string,
): Promise<Readonly<Record<string, string>>> {
	if (certificate === undefined) return {};
	const file = path.join(folder, 'emulator.pem');
	await writeFile(file, certificate);
	return { HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: file };
}

const secretsFor = (emulator: Emulator): ICredentialDataDecryptedObject => ({
	accessToken: emulator.accessToken,
	businessAccountId: emulator.wabaId,
	phoneNumberId: emulator.phoneNumberId,
	appId: emulator.appId,
	appSecret: emulator.appSecret,
	verifyToken: emulator.verifyToken,
	baseUrl: emulator.url,
	graphVersion: 'v26.0',
});
