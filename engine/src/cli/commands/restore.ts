import path from 'node:path';
import { journalFolder } from '../../hosts/sqlite/journal/Journal';
import { restoreBackup, type Restored } from '../../hosts/sqlite/restore/restoreBackup';
import { splitBody } from '../../http/webhook/newEvents';
import type { AddCommand } from '../command';
import { dataFolder, dataOption } from '../dataFolder';
import { backupKey } from '../files/backupKey';
import { backupLines } from '../output/backupLines';
import { savedSinceLine } from '../output/savedSinceLine';

interface RestoreCommandOptions {
	readonly data?: string;
	/** A folder, or whether the data folder's own is to be used. */
	readonly journal: string | boolean;
}

export const addRestore: AddCommand = (program, { terminal }) => {
	dataOption(
		program
			.command('restore')
			.description('Put a backup in the place of the data; the runner must be stopped')
			.argument('<file>', 'the backup')
			.option(
				'--journal [folder]',
				'take what came since in again from this journal (default: the one in the data folder)',
				true,
			)
			.option('--no-journal', 'leave out what came since'),
	).action(async (file: string, { data, journal }: RestoreCommandOptions) => {
		const folder = dataFolder(data, terminal);
		const named =
			typeof journal === 'string' ? path.resolve(terminal.cwd, journal) : journalFolder(folder);
		const restored = await restoreBackup({
			backup: path.resolve(terminal.cwd, file),
			file: path.join(folder, 'wayfare.db'),
			key: backupKey(terminal),
			journal: journal === false ? null : { folder: named, split: splitBody },
			now: terminal.now(),
		});
		for (const line of restoredLines(restored)) terminal.out(line);
	});
};

function restoredLines(restored: Restored): readonly string[] {
	const { verified, inDoubt, keptAs, takenAgain } = restored;
	return [
		...backupLines(verified),
		'Restored.',
		...(keptAs === null ? [] : [`What was there before is kept as ${keptAs}`]),
		...(takenAgain === null
			? ['What came since the backup is lost: there was no journal to take it from.']
			: [
					`${takenAgain.events} events that came since were taken in again from the journal${takenAgain.complete ? '' : ', which begins only after the backup ends: what lies between is lost'}.`,
				]),
		savedSinceLine(restored),
		`${inDoubt} sends were open when the backup was taken. Nobody knows which of them left since, so none is sent again before that is known: a status settles those that arrived.`,
		takenAgain?.complete === true
			? 'Those of which no status comes are sent again or parked, as their steps say, once silence proves that they never left.'
			: 'Those of which no status comes are parked for you to see to: their statuses may be lost.',
	];
}
