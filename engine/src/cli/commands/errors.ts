import { errorRow, isErrorCode } from '../../errors/errorTable';
import { errorsPage } from '../../errors/errorsPage';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand } from '../command';

export const addErrors: AddCommand = (program, { terminal }) => {
	program
		.command('errors')
		.description('Explain an error code; without one, print docs/errors.md')
		.argument('[code]', 'e.g. port.taken')
		.action((code: string | undefined) => {
			if (code === undefined) {
				terminal.out(errorsPage().trimEnd());
				return;
			}
			if (!isErrorCode(code)) throw new WayfareError('usage.invalid', `There is no code “${code}”`);
			const { title, advice } = errorRow(code);
			terminal.out(`${code}: ${title}`);
			terminal.out(advice);
		});
};
