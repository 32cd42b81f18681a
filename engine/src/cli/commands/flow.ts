import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkFlow } from '../../../../flows-endpoint/src/flowJson/checkFlow';
import { generateFlowKey } from '../../../../cloud-api/flowProtocol/flowKey';
import { exitCode } from '../../errors/exitCode';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand } from '../command';
import { readText } from '../files/readText';
import { problemCount, problemLines } from '../output/problemLines';

/** Where the passphrase of a Flows key comes from: never the command line, which other users can read. */
const passphraseName = 'WAYFARE_FLOW_PASSPHRASE';

export const addFlow: AddCommand = (program, { terminal, end }) => {
	const flow = program.command('flow').description('Tools for WhatsApp Flows');

	flow
		.command('check')
		.description('Check Flow JSON offline: every problem with its line and what to do')
		.argument('<file...>', 'Flow JSON, versions 2.1 to 7.3')
		.option('--json', 'print the reports as JSON')
		.action((files: readonly string[], { json }: { json?: true }) => {
			const reports = files.map((file) => ({ file, ...checkFlow(readText(file, terminal)) }));
			if (json) terminal.out(JSON.stringify(reports, null, 2));
			else {
				for (const { file, problems } of reports) {
					const readable = problems.map(({ line, path: place, ...problem }) => ({
						...problem,
						node: `line ${line} ${place}`.trimEnd(),
					}));
					const verdict = readable.length === 0 ? 'no problems' : problemCount(readable);
					terminal.out(`${file}: ${verdict}`);
					for (const line of problemLines(readable, terminal.width)) terminal.out(line);
				}
			}
			end(reports.every(({ ok }) => ok) ? exitCode.ok : exitCode.problems);
		});

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
