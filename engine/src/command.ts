import { processTerminal } from './cli/processTerminal';
import { runCli } from './cli/runCli';
import { exitCode } from './errors/exitCode';

// After a fault nobody foresaw, nothing in memory can be trusted: what is on disk is, and the next start goes on from it.
process.on('uncaughtException', (error) => {
	process.stderr.write(`Unexpected: ${error.stack ?? error.message}\n`);
	process.exit(exitCode.internal);
});

async function main(): Promise<void> {
	const code = await runCli(process.argv.slice(2), processTerminal());
	process.exitCode = code;
	// Whatever it is that did not stop would keep the process.
	if (code === exitCode.stuck) process.exit();
}

void main();
