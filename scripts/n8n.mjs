/**
 * `npm run test:n8n`: the pack in a real n8n. Installs n8n into `.n8n-real` the first time, then packs, installs
 * the tarball, boots n8n against the emulator and runs test/e2e/n8n, editor included when there is a browser.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { optionsOrExit, readFlags } from './launch/commandLine.mjs';
import { root } from './launch/root.mjs';
import { installN8n } from './n8n/installN8n.mjs';
import { n8nHome } from './n8n/paths.mjs';
import { findBrowser } from './test/findBrowser.mjs';
import { runSuite } from './test/runSuite.mjs';

const command = 'npm run test:n8n';
const usage = `${command}: the packed tarball in a real n8n, against the emulator.

  ${command} -- [--install]

  --install  only install n8n into .n8n-real (about 4 minutes and 2.4 GB the first time, nothing later)
  --help     this text

Needs a C++ compiler, make and Python 3 for the installation (Debian: apt-get install g++ make python3).
WAYFARE_BROWSER is the path of a Chromium or Chrome for the editor; WAYFARE_SCREENS=1 keeps its pictures.`;

const { install } = optionsOrExit((args) => {
	const { values } = readFlags(command, {
		args,
		options: {
			install: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	return values;
}, usage);

await installN8n();
if (!install) await runTests();

async function runTests() {
	const browser = findBrowser();
	const pids = mkdtempSync(path.join(os.tmpdir(), 'wayfare-n8n-pids-'));
	process.env.WAYFARE_N8N_PIDS = pids;
	const { passed, failed, seconds, ok } = await runSuite({ name: 'e2e/n8n', alone: true }, browser);
	endLeftOver(pids);
	const log = path.join(n8nHome, 'last-n8n.log');
	if (!ok && existsSync(log)) console.log(`n8n's own words: ${path.relative(root, log)}`);
	console.log(`\n${passed} passed, ${failed} failed in a real n8n (${seconds.toFixed(0)} s)`);
	process.exitCode = ok ? 0 : 1;
}

/** Ends each n8n that a killed test run has left behind; those that stopped have taken their file away. */
function endLeftOver(pids) {
	for (const file of readdirSync(pids)) {
		try {
			process.kill(Number.parseInt(file, 10), 'SIGKILL');
		} catch {
			// It has ended by itself.
		}
	}
	rmSync(pids, { recursive: true });
}
