import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../../cloud-api/json';
import type { FlowAnswer } from './FlowOffer';
import { sealExchange, type SealedExchange } from './sealExchange';

/** An endpoint and the key it is called with; the key is looked up anew for every attempt. */
export interface Endpoint {
	readonly uri: string;
	readonly appSecret: string;
	readonly publicKey: () => string | undefined;
}

/** Meta's client gives an endpoint ten seconds. */
const patienceMs = 10_000;
/** And after a 421 it waits so long before it tries once more with the key as it is then. */
const refetchMs = 500;

/** One request of the client, encrypted and signed; a 421 is tried once more with a refetched key. Never throws. */
export async function callEndpoint(endpoint: Endpoint, request: JsonObject): Promise<FlowAnswer> {
	const first = await attempt(endpoint, request);
	if (first !== 'keyRefused') return first;
	await new Promise((resolve) => setTimeout(resolve, refetchMs));
	const second = await attempt(endpoint, request);
	return second === 'keyRefused'
		? failed('The endpoint cannot decrypt (421), also with the key as it is now.')
		: second;
}

async function attempt(
	{ uri, appSecret, publicKey }: Endpoint,
	request: JsonObject,
): Promise<FlowAnswer | 'keyRefused'> {
	const publicKeyPem = publicKey();
	if (publicKeyPem === undefined) {
		return failed(
			'The number has no public key: set one (POST /{phone}/whatsapp_business_encryption).',
		);
	}
	try {
		const [aesKey, iv] = [randomBytes(16), randomBytes(16)];
		const sealed = sealExchange(request, { publicKeyPem, appSecret, aesKey, iv });
		const undici = await import('undici');
		const answer = await undici.request(uri, {
			method: 'POST',
			headers: sealed.headers,
			body: sealed.body,
			headersTimeout: patienceMs,
			bodyTimeout: patienceMs,
		});
		return read(answer.statusCode, await answer.body.text(), sealed);
	} catch (cause) {
		return failed(`The endpoint did not answer: ${cause instanceof Error ? cause.message : ''}`);
	}
}

function read(status: number, text: string, sealed: SealedExchange): FlowAnswer | 'keyRefused' {
	if (status === 421) return 'keyRefused';
	if (status !== 200 && status !== 427) return failed(`The endpoint answered ${status}.`);
	const reply = text === '' ? undefined : sealed.open(text);
	if (status === 427) {
		const message = reply?.['error_msg'];
		return {
			kind: 'refused',
			message: typeof message === 'string' ? message : 'This form is no longer open.',
		};
	}
	return reply === undefined
		? failed('The answer of the endpoint is not encrypted for this request.')
		: { kind: 'screen', reply };
}

const failed = (problem: string): FlowAnswer => ({ kind: 'failed', problem });
