import { exitCode } from '../../errors/exitCode';
import { errorRow } from '../../errors/errorTable';
import { WayfareError } from '../../errors/WayfareError';
import { ConfigError } from '../../runner/ConfigError';
import type { Terminal } from '../Terminal';
import { problemLines } from './problemLines';

/** Says what went wrong and what to do, and returns the exit code for it. */
export function reportError(cause: unknown, terminal: Terminal): number {
	if (cause instanceof ConfigError) {
		terminal.error(cause.message);
		terminal.error(errorRow('config.invalid').advice);
		return exitCode.usage;
	}
	if (!(cause instanceof WayfareError)) {
		const told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
		terminal.error(`Unexpected: ${told}`);
		terminal.error(errorRow('internal').advice);
		return exitCode.internal;
	}
	terminal.error(`${cause.message} (${cause.code})`);
	const problems = cause.details.map(({ at, ...rest }) => ({ ...rest, node: at }));
	for (const line of problemLines(problems, terminal.width)) terminal.error(line);
	terminal.error(cause.advice);
	if (cause.code === 'journey.problems') return exitCode.problems;
	return errorRow(cause.code).exit ?? exitCode.refused;
}
