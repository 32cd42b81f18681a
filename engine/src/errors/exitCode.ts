/** What the `wayfare` command tells the shell; `wayfare --help` prints the same list. */
export const exitCode = {
	/** Done. */
	ok: 0,
	/** It ran, and the journey has problems, or the backup is damaged. */
	problems: 1,
	/** The command line, a setting or a file is not usable; nothing was done. */
	usage: 2,
	/** No runner, or no Meta, answered. */
	unreachable: 3,
	/** The runner, or Meta, answered and said no. */
	refused: 4,
	/** A fault of ours. */
	internal: 5,
	/** It was asked to stop and did not in time, so it was cut off. */
	stuck: 6,
} as const;
