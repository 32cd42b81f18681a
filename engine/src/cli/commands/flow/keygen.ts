import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateFlowKey } from '../../../../../cloud-api/flowProtocol/flowKey';
import { WayfareError } from '../../../errors/WayfareError';
import type { AddCommand } from '../../command';

/** Where the passphrase of a Flows key comes from: never the command line, which other users can read. */
const passphraseName = 'WAYFARE_FLOW_PASSPHRASE';

export const addFlowKeygen: AddCommand = (flow, { terminal }) => {
	flow
		.command('keygen')
		.description(
			`Make a key pair for a Flows endpoint; the passphrase comes from ${passphraseName}`,
		)
		.option('--out <file>', 'where the private key goes, readable by you alone', 'flow-key.pem')
		.action(({ out }: { out: string }) => {
			const passphrase = terminal.env[passphraseName] ?? '';
			if (passphrase === '') {
				throw new WayfareError(
					'usage.invalid',
					`A Flows key needs a passphrase: set ${passphraseName}`,
				);
			}
			const pair = generateFlowKey(passphrase);
			const file = path.resolve(terminal.cwd, out);
			writeKey(file, pair.privateKeyPem);
			terminal.error(`Private key ${pair.id} written to ${file}. The public key, for Meta:`);
			terminal.out(pair.publicKeyPem.trimEnd());
		});
};

/** `wx`: a key in use is never overwritten. */
function writeKey(file: string, pem: string): void {
	try {
		writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		const why =
			code === 'EEXIST' ? 'a file is there already; choose another with --out' : String(code);
		throw new WayfareError('usage.invalid', `${file} was not written: ${why}`, { cause });
	}
}
