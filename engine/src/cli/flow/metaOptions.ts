import type { Command } from 'commander';
import { graphBaseUrl, graphVersion } from '../../../../cloud-api/graphVersion';
import { WayfareError } from '../../errors/WayfareError';
import type { Terminal } from '../Terminal';
import { MetaAccount } from './MetaAccount';

/** Whose Flows a command is about. */
export interface MetaOptions {
	readonly waba?: string;
	readonly number?: string;
}

/** Adds what a command that talks to Meta takes; the token comes from the environment only. */
export const metaOptions = (command: Command): Command =>
	command
		.option('--waba <id>', 'the WhatsApp Business Account (default: WAYFARE_WABA_ID)')
		.addHelpText(
			'after',
			'\nEnvironment:\n  WAYFARE_ACCESS_TOKEN  a system user token with whatsapp_business_management\n  WAYFARE_GRAPH_URL     where Graph is, for an emulator',
		);

/** The account of these options. @throws WayfareError `usage.invalid` that says what to set. */
export function metaAccount({ waba, number }: MetaOptions, { env }: Terminal): MetaAccount {
	const accessToken = env['WAYFARE_ACCESS_TOKEN'] ?? '';
	if (accessToken === '') {
		throw new WayfareError(
			'usage.invalid',
			'Meta wants a token: set WAYFARE_ACCESS_TOKEN to one with whatsapp_business_management',
		);
	}
	return new MetaAccount({
		accessToken,
		businessAccountId: waba ?? env['WAYFARE_WABA_ID'] ?? '',
		phoneNumberId: number ?? env['WAYFARE_PHONE_NUMBER_IDS']?.split(',')[0]?.trim() ?? '',
		target: {
			baseUrl: env['WAYFARE_GRAPH_URL'] ?? graphBaseUrl,
			version: env['WAYFARE_GRAPH_VERSION'] ?? graphVersion,
		},
	});
}
