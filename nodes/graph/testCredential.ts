import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { parseGraphError } from '../../cloud-api/graphErrors';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { buildRequest, type GraphRequest } from '../../cloud-api/operation';
import { app } from '../../cloud-api/operations/app';
import { businessAccount } from '../../cloud-api/operations/businessAccount';
import { phoneNumber } from '../../cloud-api/operations/phoneNumber';
import { Form } from '../form/Form';
import { plain } from '../form/plain';
import { tokenProblem } from './tokenProblem';

/** More numbers than any account has (25), page by page. */
const mostPages = 5;

/**
 * Whether a credential can do what the nodes need: the token lives and has its scopes, it is of the app, and account
 * and number belong together. Says what is wrong, and what to do, in a sentence. For `methods.credentialTest` of a node
 * that names it in `testedBy`.
 */
export async function testCredential(
	context: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const test = new CredentialTest(context, new Form(plain(data ?? {}) as JsonObject));
	try {
		const problem =
			test.blankField() ?? (await test.tokenProblem(Date.now())) ?? (await test.accountProblem());
		return problem === undefined
			? { status: 'OK', message: 'Token, business account and number are fine' }
			: { status: 'Error', message: problem };
	} catch (error) {
		const { code } = Object(error) as { code?: unknown };
		return {
			status: 'Error',
			message: `No answer from ${test.host}${typeof code === 'string' ? ` (${code})` : ''}. Check 'Base URL' and the network of n8n.`,
		};
	}
}

/** Graph's answer, or what it says against it. */
type Answer =
	| { readonly ok: true; readonly json: JsonObject }
	| {
			readonly ok: false;
			readonly status: number;
			readonly code: number | undefined;
			readonly text: string;
	  };

class CredentialTest {
	readonly host: string;
	readonly #target;
	readonly #businessAccountId;

	constructor(
		private readonly context: ICredentialTestFunctions,
		private readonly credential: Form,
	) {
		const [baseUrl, version] = [credential.text('baseUrl'), credential.text('graphVersion')];
		this.#target = { baseUrl: baseUrl || undefined, version: version || undefined };
		this.#businessAccountId = credential.text('businessAccountId');
		this.host = baseUrl || 'Meta';
	}

	blankField(): string | undefined {
		if (this.credential.text('accessToken') === '') return "'Access Token' is empty.";
		return this.#businessAccountId === '' ? "'Business Account ID' is empty." : undefined;
	}

	/** The app's own token may look at every token of the app; without it a token looks at itself, if Meta lets it. */
	async tokenProblem(now: number): Promise<string | undefined> {
		const token = this.credential.text('accessToken');
		const [appId, secret] = [this.credential.text('appId'), this.credential.text('appSecret')];
		const asApp = appId !== '' && secret !== '';
		const request = buildRequest(
			app.debugToken,
			{ params: {}, query: { input_token: token } },
			this.#target,
		);
		const answer = await this.#ask(request, asApp ? `${appId}|${secret}` : token);
		if (answer.ok) {
			const owner = { appId, businessAccountId: this.#businessAccountId };
			return tokenProblem(new Form(answer.json).group('data').values, owner, now);
		}
		if (answer.status >= 500)
			return `Meta could not look at the access token: ${answer.text}. Try again.`;
		if (asApp) {
			return `Meta knows no app with this 'App ID' and 'App Secret' (${answer.text}). Both stand under App Settings > Basic.`;
		}
		return answer.code === 190
			? `Meta does not take the access token: ${answer.text}. Copy it again, or make a new one for a system user.`
			: undefined;
	}

	/** Whether the account is there, and has the number. */
	async accountProblem(): Promise<string | undefined> {
		const businessAccountId = this.#businessAccountId;
		const params = { businessAccountId };
		const account = await this.#call(
			buildRequest(businessAccount.get, { params, query: { fields: 'id,name' } }, this.#target),
		);
		if (!account.ok) {
			return `The token cannot see a WhatsApp Business Account ${businessAccountId} (${account.text}). WhatsApp Manager shows the ID; it is neither that of the app, nor of the business, nor of the number.`;
		}
		const wanted = this.credential.text('phoneNumberId');
		if (wanted === '') return undefined;
		const numbers: Form[] = [];
		let after: string | undefined;
		for (let page = 0; page < mostPages; page += 1) {
			const query = { fields: 'id,display_phone_number', limit: 100, after };
			const answer = await this.#call(
				buildRequest(phoneNumber.list, { params, query }, this.#target),
			);
			if (!answer.ok) return `The numbers of the account cannot be listed: ${answer.text}.`;
			numbers.push(...rowsOf(answer.json));
			const paging = new Form(answer.json).group('paging');
			after = paging.has('next') ? paging.group('cursors').text('after') || undefined : undefined;
			if (after === undefined) break;
		}
		if (numbers.some((number) => number.text('id') === wanted)) return undefined;
		return `The number ${wanted} is not one of the business account ${businessAccountId}, which has ${listed(numbers)}. 'Phone Number ID' is the ID, not the phone number.`;
	}

	#call(request: GraphRequest): Promise<Answer> {
		return this.#ask(request, this.credential.text('accessToken'));
	}

	/** n8n lends a credential test its older request helper only, and signs nothing for it. */
	async #ask({ method, url }: GraphRequest, bearer: string): Promise<Answer> {
		const { helpers } = this.context;
		const response: unknown = await helpers.request({
			method,
			uri: url,
			headers: { Authorization: `Bearer ${bearer}` },
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: 15_000,
		});
		const { statusCode, body } = response as { statusCode: number; body: unknown };
		if (statusCode >= 200 && statusCode < 300 && isJsonObject(body))
			return { ok: true, json: body };
		const { code, title, details } = parseGraphError(statusCode, parsed(body));
		return { ok: false, status: statusCode, code, text: details === '' ? title : details };
	}
}

/** The older helper parses answers, but not always those of a refusal. */
function parsed(body: unknown): unknown {
	if (typeof body !== 'string') return body;
	try {
		return JSON.parse(body);
	} catch {
		return body;
	}
}

const rowsOf = (answer: JsonObject): readonly Form[] => {
	const rows = answer['data'];
	return (Array.isArray(rows) ? rows : []).filter(isJsonObject).map((row) => new Form(row));
};

const listed = (numbers: readonly Form[]): string =>
	numbers.length === 0
		? 'none'
		: numbers
				.map((number) => `${number.text('id')} (${number.text('display_phone_number')})`)
				.join(', ');
