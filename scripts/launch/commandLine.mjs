import { parseArgs } from 'node:util';

/**
 * parseArgs whose refusal is one sentence that names the help; `command` is what the user typed before `--`.
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} command
 * @param {T} config
 * @returns {ReturnType<typeof parseArgs<T>>}
 */
export function readFlags(command, config) {
	try {
		return parseArgs(config);
	} catch (cause) {
		const [sentence] = String(cause.message).split(/\.?\s*\n|\. /);
		throw new Error(`${sentence}. ${seeHelp(command)}`, { cause });
	}
}

/** The end of every complaint about a command line. */
export const seeHelp = (command) => `${command} -- --help lists what there is.`;

/** The options that `read` finds. A wish for help ends the process with 0, a wrong command line with 2. */
export function optionsOrExit(read, usage) {
	try {
		const options = read(process.argv.slice(2), process.env);
		if (!options.help) return options;
		console.log(usage);
	} catch (cause) {
		console.error(cause.message);
		process.exit(2);
	}
	process.exit(0);
}
