import { type IExecuteFunctions, type IHookFunctions, NodeApiError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { requireRunner, runnerCredential } from './runnerCredential';

const timeoutMs = 30_000;

/** One call of the runner's REST API; `path` below `/api/v1`. */
export interface RunnerCall {
	readonly method: 'GET' | 'POST' | 'DELETE';
	readonly path: string;
	readonly body?: JsonObject;
	readonly query?: Readonly<Record<string, string>>;
}

/**
 * Calls the runner with the node's credential.
 * @throws NodeOperationError when the node has none; NodeApiError with the runner's own words when it refuses.
 */
export async function callRunner(
	context: IExecuteFunctions | IHookFunctions,
	{ method, path, body, query }: RunnerCall,
	itemIndex?: number,
): Promise<JsonObject> {
	const node = context.getNode();
	const where = itemIndex === undefined ? {} : { itemIndex };
	await requireRunner(context);
	const { baseUrl } = await context.getCredentials(runnerCredential);
	const answer = await send(context, {
		method,
		url: `${String(baseUrl).replace(/\/+$/, '')}/api/v1${path}`,
		...(query === undefined ? {} : { qs: { ...query } }),
		...(body === undefined ? {} : { body: { ...body } }),
	}).catch((cause: unknown) => {
		throw new NodeApiError(
			node,
			{},
			{
				message: 'The runner does not answer',
				description: `${reasonOf(cause)}. Check the URL of the credential, and that the runner is up.`,
				...where,
			},
		);
	});
	if (answer.status >= 200 && answer.status < 300 && isJsonObject(answer.body)) return answer.body;
	throw new NodeApiError(
		node,
		{},
		{
			...refusal(answer),
			httpCode: String(answer.status),
			...where,
		},
	);
}

interface Answer {
	readonly status: number;
	readonly body: unknown;
}

async function send(
	context: IExecuteFunctions | IHookFunctions,
	request: Pick<RunnerCall, 'method'> & { url: string; qs?: Record<string, string>; body?: object },
): Promise<Answer> {
	const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
		context,
		runnerCredential,
		{
			...request,
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
		},
	);
	const { statusCode, body } = response as { statusCode: number; body: unknown };
	return { status: statusCode, body };
}

/** The runner says what is wrong and what to do; what is no runner says neither. */
function refusal({ status, body }: Answer): { message: string; description: string } {
	const error = new Form(isJsonObject(body) ? body : {}).group('error');
	const [fact = '', ...advice] = error.text('message').split('. ');
	if (status === 401) {
		return {
			message: 'The runner does not know the token',
			description:
				'Check the token of the credential; `wayfare token --rotate` makes a new one for a runner whose token is lost.',
		};
	}
	if (fact === '') {
		return {
			message: `What answers at the URL of the credential is no Wayfare runner (HTTP ${status})`,
			description: 'Check the URL of the credential.',
		};
	}
	return { message: `The runner refused: ${fact}`, description: advice.join('. ') };
}

function reasonOf(cause: unknown): string {
	const { code } = Object(cause) as { code?: unknown };
	return typeof code === 'string' ? code : 'No answer';
}
