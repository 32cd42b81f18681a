#!/usr/bin/env node
import { processTerminal } from './cli/processTerminal';
import { runCli } from './cli/runCli';

async function main(): Promise<void> {
	process.exitCode = await runCli(process.argv.slice(2), processTerminal());
}

void main();
