import { createPublicKey } from 'node:crypto';
import { type Found, must, requiredText, type Result, result } from '../limits';

const wanted = 'a PEM public key of RSA with 2048 bits';

/** What kind of key a PEM text holds; `''` for one that is a public RSA key of 2048 bits. */
function oddity(pem: string): string {
	if (/PRIVATE KEY/.test(pem)) return 'a private key, which must never leave your server';
	try {
		const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(pem);
		const bits = asymmetricKeyDetails?.modulusLength;
		if (asymmetricKeyType !== 'rsa') return `a key of ${asymmetricKeyType ?? 'an unknown kind'}`;
		return bits === 2048 ? '' : `an RSA key with ${String(bits)} bits`;
	} catch {
		return 'no PEM public key';
	}
}

/** Whether a text is the kind of key that Flows are encrypted with. */
export const encryptionKeyLimits = (field: string, pem: string): Found => {
	const odd = oddity(pem);
	return must(odd === '', field, wanted, odd);
};

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/whatsapp-business-encryption */
export const encryptionKey = (pem: string): Result =>
	result(
		{ business_public_key: pem },
		pem.trim() === ''
			? requiredText('business_public_key', pem)
			: encryptionKeyLimits('business_public_key', pem),
	);
