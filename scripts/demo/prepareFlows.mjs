import { createPublicKey } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../launch/root.mjs';

/** What the runner answers in the demo: the booking, with live times. */
const served = ['appointment-booking'];
/** The key protects nothing but this demo. */
const passphrase = 'the demo of Wayfare';

/**
 * A key pair, kept in the data folder, and a folder with the demo's Flows. A Flow that is there already is left alone,
 * so that what somebody changed survives a restart.
 */
export function prepareFlows(data, { generateFlowKey }) {
	const keyFile = path.join(data, 'flow-key.pem');
	const folder = path.join(data, 'flows');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	if (!existsSync(keyFile))
		writeFileSync(keyFile, generateFlowKey(passphrase).privateKeyPem, { mode: 0o600 });
	for (const name of served) {
		const target = path.join(folder, name);
		if (!existsSync(target)) cpSync(path.join(root, 'flows', name), target, { recursive: true });
	}
	return {
		settings: { flowKeys: keyFile, flowPassphrase: passphrase, flowsFolder: folder },
		/** Tells Meta's twin what an operator tells Meta: the public key, and each Flow with its endpoint. */
		async deploy(emulator, runner) {
			const key = createPublicKey({ key: readFileSync(keyFile, 'utf8'), passphrase });
			const publicKey = key.export({ type: 'spki', format: 'pem' }).toString();
			const number = emulator.phoneNumberId;
			const answer = await fetch(`${emulator.url}/v26.0/${number}/whatsapp_business_encryption`, {
				method: 'POST',
				headers: { authorization: `Bearer ${emulator.accessToken}` },
				body: new URLSearchParams({ business_public_key: publicKey }),
			});
			if (!answer.ok) throw new Error(`The emulator refused the Flows key (${answer.status}).`);
			for (const name of served) {
				const json = readFileSync(path.join(folder, name, 'flow.json'), 'utf8');
				emulator.addFlow({ name, json, endpointUri: `${runner.url}/flows/${number}` });
			}
		},
	};
}
