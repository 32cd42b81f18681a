import { exitCode } from './exitCode';
import type { ErrorRow } from './errorRow';

/** Why the runner does not start. */
export const configErrors = {
	'config.invalid': {
		title: 'Settings are missing or not usable',
		advice:
			'Each line names a setting and what it takes; `wayfare start --help` lists them all. There is no way round the app secret: without it nobody can tell a webhook of Meta from a forged one.',
		exit: exitCode.usage,
	},
	'config.database': {
		title: 'The database cannot be opened',
		advice:
			'Check that the folder given by --data exists on a local disk, is yours and has room, and that no other runner uses it.',
		exit: exitCode.usage,
	},
	'config.database-version': {
		title: 'The database was made by another development version',
		advice:
			'Use another --data folder, or delete this one. Files of released versions are always brought forward.',
		exit: exitCode.usage,
	},
	'port.taken': {
		title: 'The port is in use',
		advice: 'Stop the other program, or choose another port with --port.',
		exit: exitCode.usage,
	},
	'port.forbidden': {
		title: 'The port may not be opened',
		advice:
			'Ports below 1024 need extra rights: choose another with --port, or put a proxy in front.',
		exit: exitCode.usage,
	},
} as const satisfies Record<string, ErrorRow>;
