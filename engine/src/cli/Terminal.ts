/** What a command may touch of the outside world, so that tests can look over its shoulder. */
export interface Terminal {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Folder that relative paths start at. */
	readonly cwd: string;
	/** Characters per line. */
	readonly width: number;
	/** A line for the reader or the pipe. */
	out(line: string): void;
	/** A line about what went wrong, or progress: never part of the result. */
	error(line: string): void;
	/** ms UTC. */
	now(): number;
	random(bytes: number): Uint8Array;
	/** Resolves when the person or the system asks the command to stop. */
	stopped(): Promise<NodeJS.Signals>;
}
