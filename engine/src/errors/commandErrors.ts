import { exitCode } from './exitCode';
import type { ErrorRow } from './errorRow';

/** What can go wrong between a person and the `wayfare` command. */
export const commandErrors = {
	'usage.invalid': {
		title: 'The command line is not understood',
		advice: '`wayfare --help` lists the commands, `wayfare COMMAND --help` what each takes.',
		exit: exitCode.usage,
	},
	'file.unreadable': {
		title: 'A file cannot be read',
		advice: 'Check the path and that you may read it.',
		exit: exitCode.usage,
	},
	'replay.schema': {
		title: 'The data file is of another release',
		advice:
			'Replay it with the release that wrote it, or start this release on a copy of it once, which brings it forward.',
		exit: exitCode.usage,
	},
	'script.invalid': {
		title: 'A simulation script is not understood',
		advice:
			'A script is a JSON list of lines such as {"text": "hola"}, {"tap": "Prices"}, {"wait": "2h"}, {"event": "cart.updated", "data": {}}, {"agent": "resolve"}.',
		exit: exitCode.usage,
	},
	'runner.unreachable': {
		title: 'No runner answers',
		advice: 'Start one with `wayfare start`, or say where it is with --url or WAYFARE_URL.',
		exit: exitCode.unreachable,
	},
	'runner.refused': {
		title: 'The runner said no',
		advice: 'The message is the runner’s own; its code is a row of this page.',
		exit: exitCode.refused,
	},
	'graph.unreachable': {
		title: 'Meta does not answer',
		advice: 'Check the network, or WAYFARE_GRAPH_URL when it names an emulator, and try again.',
		exit: exitCode.unreachable,
	},
	'graph.refused': {
		title: 'Meta said no',
		advice: 'The message is Meta’s own; the code, if it has one, is a row of this page.',
		exit: exitCode.refused,
	},
	'stop.stuck': {
		title: 'The runner did not stop in time',
		advice:
			'It was cut off, which loses nothing: the next start goes on as after a kill. Report what the log says before it.',
		exit: exitCode.stuck,
	},
	internal: {
		title: 'A fault of the runner',
		advice: 'Report it with the log lines around it. Nothing that was acknowledged is lost.',
		status: 500,
		exit: exitCode.internal,
	},
} as const satisfies Record<string, ErrorRow>;
