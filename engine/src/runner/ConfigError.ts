/** The runner cannot start as configured; `problems` holds one line per setting, each saying what to set. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';

	constructor(readonly problems: readonly string[]) {
		super(`Wayfare cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
	}
}
