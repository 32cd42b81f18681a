import { errorRow, isErrorCode } from '../../errors/errorTable';
import { errorsPage } from '../../errors/errorsPage';
import { sendingPolicyPage } from '../../errors/sendingPolicyPage';
import { WayfareError } from '../../errors/WayfareError';
import type { AddCommand } from '../command';

export const addErrors: AddCommand = (program, { terminal }) => {
	program
		.command('errors')
		.description('Explain an error code; without one, print docs/errors.md')
		.argument('[code]', 'e.g. port.taken')
		.option('--sending', 'print docs/sending-policy.md: what is done when a message cannot be sent')
		.action((code: string | undefined, { sending }: { sending?: true }) => {
			if (sending === true) {
				terminal.out(sendingPolicyPage().trimEnd());
				return;
			}
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
