import path from 'node:path';
import { restoreBackup } from '../../hosts/sqlite/restore/restoreBackup';
import type { AddCommand } from '../command';
import { dataFolder, dataOption } from '../dataFolder';
import { backupKey } from '../files/backupKey';
import { backupLines } from '../output/backupLines';

export const addRestore: AddCommand = (program, { terminal }) => {
	dataOption(
		program
			.command('restore')
			.description('Put a backup in the place of the data; the runner must be stopped')
			.argument('<file>', 'the backup'),
	).action(async (file: string, { data }: { data?: string }) => {
		const { verified, inDoubt, keptAs } = await restoreBackup({
			backup: path.resolve(terminal.cwd, file),
			file: path.join(dataFolder(data, terminal), 'wayfare.db'),
			key: backupKey(terminal),
			now: terminal.now(),
		});
		for (const line of backupLines(verified)) terminal.out(line);
		terminal.out('Restored.');
		if (keptAs !== null) terminal.out(`What was there before is kept as ${keptAs}`);
		terminal.out(
			`${inDoubt} sends were open when the backup was taken. Nobody knows which of them left since, so none is sent again: a status settles those that arrived, the rest is parked for you to see to.`,
		);
	});
};
