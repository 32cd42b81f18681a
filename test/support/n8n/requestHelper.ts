import type { ICredentialDataDecryptedObject, IHttpRequestOptions, INode } from 'n8n-workflow';
import { WayfareRunnerApi } from '../../../credentials/WayfareRunnerApi.credentials';
import { WhatsAppCloudApi } from '../../../credentials/WhatsAppCloudApi.credentials';

/**
 * `httpRequestWithAuthentication` as n8n gives it to nodes: signs by the credential's own `authenticate`,
 * really sends, rejects when no answer comes, and on an error status unless that is to be ignored.
 */
export const requestHelper =
	(credential: ICredentialDataDecryptedObject) =>
	async (credentialType: string, options: IHttpRequestOptions): Promise<unknown> =>
		httpRequest(await sign(credentialType, credential, withQuery(options)));

/** `httpRequest` as n8n gives it to nodes: the same without a credential. */
export async function httpRequest(signed: IHttpRequestOptions): Promise<unknown> {
	const isText = typeof signed.body === 'string';
	const isJson = signed.body !== undefined && !isText && !Buffer.isBuffer(signed.body);
	const response = await fetch(signed.url, {
		method: signed.method ?? 'GET',
		redirect: signed.disableFollowRedirect === true ? 'manual' : 'follow',
		headers: {
			...(isJson ? { 'Content-Type': 'application/json' } : {}),
			...(signed.headers as Record<string, string>),
		},
		...(signed.body === undefined
			? {}
			: {
					body: isText
						? String(signed.body)
						: isJson
							? JSON.stringify(signed.body)
							: new Uint8Array(signed.body as Buffer),
				}),
	});
	const bytes = Buffer.from(await response.arrayBuffer());
	const body: unknown = signed.encoding === 'arraybuffer' ? bytes : parsed(bytes.toString());
	if (!response.ok && signed.ignoreHttpStatusErrors !== true) {
		throw new Error(`Request failed with status code ${response.status}`);
	}
	return signed.returnFullResponse === true
		? { statusCode: response.status, headers: {}, body }
		: body;
}

/** n8n's generic authentication is a header template; ours has the token as its only placeholder. */
async function sign(
	credentialType: string,
	credential: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { authenticate } =
		credentialType === 'wayfareRunnerApi' ? new WayfareRunnerApi() : new WhatsAppCloudApi();
	if (typeof authenticate === 'function') return await authenticate(credential, options);
	const template = String(authenticate.properties.headers?.['Authorization']);
	const value = template
		.replace(/^=/, '')
		.replace('{{$credentials.token}}', String(credential['token']));
	return { ...options, headers: { ...options.headers, Authorization: value } };
}

function withQuery(options: IHttpRequestOptions): IHttpRequestOptions {
	const url = new URL(options.url);
	for (const [name, value] of Object.entries(options.qs ?? {}))
		url.searchParams.set(name, String(value));
	return { ...options, url: url.href };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** A context that has no such function must fail loudly, or a test could pass on `undefined`. */
export const onlyThese = <Context extends object>(functions: object, node: INode): Context =>
	new Proxy(functions, {
		get: (target, name) => {
			if (name in target) return Reflect.get(target, name) as unknown;
			throw new Error(`"${node.name}" uses ${String(name)}, which the test context does not have`);
		},
	}) as Context;
