import { exitCode } from '../../errors/exitCode';
import { TokenFile } from '../../access/TokenFile';
import type { AddCommand } from '../command';
import { dataFolder, dataOption } from '../dataFolder';

export const addToken: AddCommand = (program, { terminal, end }) => {
	dataOption(
		program
			.command('token')
			.description('Make the REST API’s token, or replace it')
			.option('--rotate', 'make a new token; the old one stops working at once'),
	).action(({ data, rotate }: { data?: string; rotate?: true }) => {
		const file = new TokenFile(dataFolder(data, terminal));
		if (file.exists() && !rotate) {
			terminal.error(
				'There is a token already, and only its hash is kept. `wayfare token --rotate` makes a new one.',
			);
			end(exitCode.usage);
			return;
		}
		terminal.error('The REST API’s token, shown this once:');
		terminal.out(file.rotate(terminal.random(32)));
	});
};
