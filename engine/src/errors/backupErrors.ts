import { exitCode } from './exitCode';
import type { ErrorRow } from './errorRow';

/** What can go wrong with backups and with what was restored from them. */
export const backupErrors = {
	'backup.failed': {
		title: 'No backup was made',
		advice:
			'Check that the data folder holds a data file and that the backup’s folder can be written and has room. An older backup under the same name is still there.',
		exit: exitCode.usage,
	},
	'backup.damaged': {
		title: 'The file is damaged',
		advice:
			'Restore the newest backup that `wayfare verify` finds whole. Keep the damaged file: parts of it may be read.',
		exit: exitCode.problems,
	},
	'backup.sealed': {
		title: 'The backup is sealed, and the key does not open it',
		advice: 'Set WAYFARE_BACKUP_KEY to the key of the runner that made it.',
		exit: exitCode.usage,
	},
	'backup.newer': {
		title: 'The backup is of a newer release',
		advice: 'Update wayfare: there is no way back to an older schema.',
		exit: exitCode.usage,
	},
	'journal.foreign': {
		title: 'The journal is another installation’s',
		advice:
			'Name the folder `journal` of the data folder that the backup was taken from, or restore with --no-journal.',
		exit: exitCode.usage,
	},
	'restore.running': {
		title: 'A runner uses the data folder',
		advice: 'Stop it, restore, and start it again.',
		exit: exitCode.usage,
	},
} as const satisfies Record<string, ErrorRow>;
