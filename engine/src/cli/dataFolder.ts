import path from 'node:path';
import type { Command } from 'commander';
import { environmentNames } from '../runner/config';
import type { Terminal } from './Terminal';

/** Adds `--data` to a command that works on a data folder. */
export const dataOption = (command: Command): Command =>
	command.option(
		'--data <folder>',
		`where the runner keeps its data (default: ${environmentNames.dataFolder}, else .wayfare)`,
	);

/** The data folder meant, as an absolute path. */
export const dataFolder = (given: string | undefined, { env, cwd }: Terminal): string =>
	path.resolve(cwd, given ?? env[environmentNames.dataFolder] ?? '.wayfare');
