import { createPublicKey } from 'node:crypto';
import { FlowKeyError, loadFlowKey } from '../../../../../cloud-api/flowProtocol/flowKey';
import { WayfareError } from '../../../errors/WayfareError';
import type { AddCommand } from '../../command';
import { readText } from '../../files/readText';
import { metaAccount, type MetaOptions } from '../../flow/metaOptions';

export const addFlowUploadKey: AddCommand = (flow, { terminal }) => {
	flow
		.command('upload-key')
		.description('Give Meta the public half of a private key, for one phone number')
		.argument('<file>', 'the private key, as `wayfare flow keygen` wrote it')
		.option('--number <id>', 'the phone number id (default: WAYFARE_PHONE_NUMBER_IDS)')
		.addHelpText(
			'after',
			'\nEnvironment:\n  WAYFARE_FLOW_PASSPHRASE  what the key is sealed with\n  WAYFARE_ACCESS_TOKEN     a system user token with whatsapp_business_messaging\n\nFrom then on phones encrypt with it: the endpoint must have the private key before.',
		)
		.action(async (file: string, options: MetaOptions) => {
			const { id, publicKeyPem } = publicHalf(
				readText(file, terminal),
				terminal.env['WAYFARE_FLOW_PASSPHRASE'],
			);
			await metaAccount(options, terminal).setKey(publicKeyPem);
			terminal.out(`Meta has the public key ${id}`);
		});
};

function publicHalf(pem: string, passphrase: string | undefined) {
	try {
		const { id, privateKey } = loadFlowKey(pem, passphrase);
		const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
		return { id, publicKeyPem: publicKey.toString() };
	} catch (cause) {
		if (cause instanceof FlowKeyError) {
			throw new WayfareError('usage.invalid', cause.message, { cause });
		}
		throw cause;
	}
}
