import { z } from 'zod';
import { encryptionKeyLimits } from '../../../../cloud-api/flows/encryptionKey';
import type { Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { parseWire } from '../wire/parseWire';

/** Without a key Graph gives an empty page; the signature is always valid here. */
export const getEncryptionKey: Handler = (_call, { number }) => ({
	body: {
		data:
			number.encryptionKey === undefined
				? []
				: [
						{
							business_public_key: number.encryptionKey,
							business_public_key_signature_status: 'VALID',
						},
					],
	},
});

const key = z.looseObject({ business_public_key: z.string().min(1) });

export const setEncryptionKey: Handler = (call, { number }) => {
	const pem = parseWire(key, call.body ?? {}).business_public_key;
	const [problem] = encryptionKeyLimits('business_public_key', pem);
	if (problem !== undefined) throw new GraphFault(100, `Param ${problem.message}.`);
	number.encryptionKey = pem;
	return { body: { success: true } };
};
