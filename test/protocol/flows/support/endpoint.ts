import {
	createFlowsEndpoint,
	type FlowsEndpoint,
	type FlowsEndpointOptions,
} from '../../../../flows-endpoint/src/createFlowsEndpoint';
import { generateFlowKey, loadFlowKey } from '../../../../cloud-api/flowProtocol/flowKey';
import { show } from '../../../../cloud-api/flowProtocol/reply';
import { FlowPhone } from './FlowPhone';

export const appSecret = 'the-app-secret-of-the-tests';
export const number = '106540352242922';

/** A fresh key, as the endpoint holds it and as Meta does. */
export function makeKey(secret = appSecret) {
	const pair = generateFlowKey('correct horse');
	const key = loadFlowKey(pair.privateKeyPem, 'correct horse');
	return { key, pair, phone: FlowPhone.create(pair.publicKeyPem, secret) };
}

export type Made = ReturnType<typeof makeKey>;

/** Options of an endpoint for one key, whose screens echo what came. */
export const optionsFor = (
	{ key }: Made,
	more: Partial<FlowsEndpointOptions> = {},
): FlowsEndpointOptions => ({
	appSecret,
	keys: { [number]: [key] },
	exchange: (exchange) => Promise.resolve(show('ECHO', { got: exchange.data })),
	...more,
});

/** Posts to the endpoint without a server in between, signed unless a signature is given. */
export function post(endpoint: FlowsEndpoint, body: string | Buffer, signature: unknown) {
	const receive = endpoint.receiverOf(number);
	if (receive === undefined) throw new Error('no receiver');
	return receive(Buffer.from(body), signature);
}

/** Runs with an endpoint and closes it, whatever happens. */
export async function withEndpoint(
	options: FlowsEndpointOptions,
	body: (endpoint: FlowsEndpoint) => Promise<void>,
): Promise<void> {
	const endpoint = createFlowsEndpoint(options);
	try {
		await body(endpoint);
	} finally {
		await endpoint.close();
	}
}

/** A submission of a screen, as the phone words it. */
export const submission = (data: object = { name: 'Amina' }, more: object = {}) => ({
	version: '3.0',
	action: 'data_exchange',
	screen: 'FORM',
	data,
	flow_token: 'token-1',
	...more,
});
