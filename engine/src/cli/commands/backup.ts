import path from 'node:path';
import { backUp } from '../../hosts/sqlite/backup/backUp';
import { backupName } from '../../hosts/sqlite/backup/BackupSchedule';
import type { AddCommand } from '../command';
import { dataFolder, dataOption } from '../dataFolder';
import { backupKey } from '../files/backupKey';
import { backupLines } from '../output/backupLines';

export const addBackup: AddCommand = (program, { terminal }) => {
	dataOption(
		program
			.command('backup')
			.description('Take a backup, read it back and say what is in it; the runner may be running')
			.option('--to <file>', 'where it goes (default: a file named by the time in DATA/backups)'),
	).action(async ({ data, to }: { data?: string; to?: string }) => {
		const folder = dataFolder(data, terminal);
		const named = path.join(folder, 'backups', backupName(terminal.now()));
		const backup = await backUp({
			from: path.join(folder, 'wayfare.db'),
			to: to === undefined ? named : path.resolve(terminal.cwd, to),
			key: backupKey(terminal),
			random: (bytes) => terminal.random(bytes),
		});
		for (const line of backupLines(backup)) terminal.out(line);
	});
};
