import type { Command } from 'commander';
import type { Terminal } from './Terminal';

/** What a command needs: the terminal, and a way to say how it ended. */
export interface CommandContext {
	readonly terminal: Terminal;
	/** The exit code, one of `exitCode`. */
	readonly end: (code: number) => void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void;
