import { WayfareError } from '../../../errors/WayfareError';
import type { AddCommand } from '../../command';
import { metaAccount, metaOptions, type MetaOptions } from '../../flow/metaOptions';

export const addFlowPreview: AddCommand = (flow, { terminal }) => {
	metaOptions(
		flow
			.command('preview')
			.description('Print Meta’s link that plays a Flow in a browser; who has it can play it')
			.argument('<name>', 'the flow’s name at Meta'),
	).action(async (name: string, options: MetaOptions) => {
		const account = metaAccount(options, terminal);
		const found = await account.find(name);
		if (found === undefined) {
			throw new WayfareError('graph.refused', `The account has no flow "${name}"`);
		}
		terminal.out(await account.preview(found.id));
	});
};
