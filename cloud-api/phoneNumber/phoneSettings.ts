import { type JsonObject, present } from '../json';
import { form, must, requiredText, type Result, result } from '../limits';
import {
	callingLimits,
	type CallingSettings,
	callingSettings,
	type Switch,
} from './callingSettings';

/** Countries in which message content may rest. */
export const storageRegions = [
	'AE',
	'AU',
	'BH',
	'BR',
	'CA',
	'CH',
	'DE',
	'GB',
	'ID',
	'IN',
	'JP',
	'KR',
	'SG',
	'ZA',
] as const;

/** Where message content rests; to be set while the number is not registered. */
export type Storage =
	| { readonly kind: 'inCountry'; readonly region: string }
	/** Nowhere: gone after an hour. For businesses that Meta has admitted to it. */
	| { readonly kind: 'none' };

/** What is to change; a member left out stays as it is. */
export interface PhoneSettings {
	readonly calling?: CallingSettings | undefined;
	readonly storage?: Storage | undefined;
	/** Whether sends are held back when the person behind a number may have changed (137000). */
	readonly identityCheck?: boolean | undefined;
	readonly payloadEncryption?:
		{ readonly status: Switch; readonly publicKey?: string | undefined } | undefined;
	/** Settings newer than this list, as Meta writes them; they go in as they are, and win. */
	readonly other?: JsonObject | undefined;
}

/**
 * The body of a settings update. Meta's pages have the values in capitals and `enable_identity_key_check`; its v23
 * document has small letters and `enabled`: the pages win.
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/calling/call-settings
 */
export function phoneSettings(settings: PhoneSettings): Result {
	const { calling, storage, identityCheck, payloadEncryption, other = {} } = settings;
	const callingWire = calling === undefined ? {} : callingSettings(calling);
	const body = {
		...present({
			calling: Object.keys(callingWire).length === 0 ? undefined : callingWire,
			storage_configuration: storage === undefined ? undefined : storageWire(storage),
			user_identity_change:
				identityCheck === undefined ? undefined : { enable_identity_key_check: identityCheck },
			payload_encryption:
				payloadEncryption === undefined
					? undefined
					: present({
							status: payloadEncryption.status,
							client_encryption_key: payloadEncryption.publicKey,
						}),
		}),
		...other,
	};
	return result(
		body,
		must(Object.keys(body).length > 0, 'settings', 'at least one change', 'none'),
		calling === undefined ? [] : callingLimits(calling),
		storage?.kind === 'inCountry'
			? form(
					'storage_configuration.data_localization_region',
					storage.region,
					/^[A-Z]{2,}$/,
					'a country in capital letters',
				)
			: [],
		payloadEncryption?.status === 'ENABLED'
			? requiredText('payload_encryption.client_encryption_key', payloadEncryption.publicKey)
			: [],
	);
}

const storageWire = (storage: Storage): JsonObject =>
	storage.kind === 'inCountry'
		? { status: 'IN_COUNTRY_STORAGE_ENABLED', data_localization_region: storage.region }
		: { status: 'NO_STORAGE_ENABLED', retention_minutes: 60 };
