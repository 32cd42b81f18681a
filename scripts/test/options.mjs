import { readFlags, seeHelp } from '../launch/commandLine.mjs';
import { suites } from './suites.mjs';

const command = 'npm test';
const names = suites.map(({ name }) => name);

export const usage = `${command}: lint, types and import directions, the build, then every suite.

  ${command} -- [suites]

  ${names.join(', ')}: only these, without the checks before
  --help  this text

WAYFARE_BROWSER is the path of a Chromium or Chrome for the e2e suite.
Exit code 0: all is well; 1: something failed; 2: the command line is wrong.`;

/** The suites to run, none for all; throws an Error that says what is wrong with the command line. */
export function readOptions(args) {
	const { values, positionals } = readFlags(command, {
		args,
		allowPositionals: true,
		options: { help: { type: 'boolean', default: false } },
	});
	const unknown = positionals.filter((name) => !names.includes(name));
	if (unknown.length > 0)
		throw new Error(`There is no suite ${unknown.join(', ')}. ${seeHelp(command)}`);
	return { wanted: positionals, help: values.help };
}
