import { FlowKeyError, loadFlowKey, type FlowKey } from '../../cloud-api/flowProtocol/flowKey';

/** The fields of the credential that hold keys. */
export interface KeyFields {
	readonly privateKey?: unknown;
	readonly passphrase?: unknown;
	readonly previousPrivateKey?: unknown;
	readonly previousPassphrase?: unknown;
}

/**
 * The active keys of a credential, the current one first.
 * @throws FlowKeyError that never quotes a key.
 */
export function flowKeys(fields: KeyFields): readonly FlowKey[] {
	const text = (value: unknown): string => (typeof value === 'string' ? value : '');
	if (text(fields.privateKey).trim() === '') {
		throw new FlowKeyError(
			'The credential has no private key: make one with "wayfare flow keygen", or with openssl.',
		);
	}
	const current = loadFlowKey(pem(text(fields.privateKey)), text(fields.passphrase));
	const previous = text(fields.previousPrivateKey);
	if (previous.trim() === '') return [current];
	return [current, loadFlowKey(pem(previous), text(fields.previousPassphrase))];
}

/** PEM with its lines: password fields turn line breaks into blanks, and JSON files write them as `\n`. */
function pem(given: string): string {
	const text = given.replace(/\\n/g, '\n').trim();
	const [, label, body, end] =
		/^-----BEGIN ([A-Z ]+)-----(.*)-----END ([A-Z ]+)-----$/s.exec(text) ?? [];
	if (label === undefined || body === undefined || label !== end) return text;
	// The old OpenSSL form has headers among the lines, which blanks would not tell apart.
	if (body.includes(':')) return text;
	const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
	return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
