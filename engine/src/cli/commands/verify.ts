import path from 'node:path';
import { verifyBackup } from '../../hosts/sqlite/backup/verifyBackup';
import type { AddCommand } from '../command';
import { backupKey } from '../files/backupKey';
import { backupLines } from '../output/backupLines';

export const addVerify: AddCommand = (program, { terminal }) => {
	program
		.command('verify')
		.description('Read a backup from end to end and say whether it could be restored')
		.argument('<file>', 'the backup')
		.action(async (file: string) => {
			const verified = await verifyBackup(path.resolve(terminal.cwd, file), backupKey(terminal));
			for (const line of backupLines(verified)) terminal.out(line);
			if (!verified.checksum)
				terminal.error(
					'There is no .sha256 beside it: its structure is whole, but a changed letter would go unnoticed.',
				);
		});
};
