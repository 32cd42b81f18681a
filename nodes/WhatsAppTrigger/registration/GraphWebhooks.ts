import { type IHookFunctions, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { buildRequest, type GraphRequest } from '../../../cloud-api/operation';
import { app } from '../../../cloud-api/operations/app';
import { businessAccount } from '../../../cloud-api/operations/businessAccount';
import { phoneNumber } from '../../../cloud-api/operations/phoneNumber';
import { Form } from '../../form/Form';
import { callGraph } from '../../graph/callGraph';
import type { GraphAccess } from '../../graph/graphAccess';

const object = 'whatsapp_business_account';

/** What an app sends where. */
export interface AppSubscription {
	readonly callbackUrl: string;
	readonly fields: readonly string[];
	readonly active: boolean;
}

/** Whether an account sends to the app at all, and where to if not to the app's own URL. */
export interface AccountSubscription {
	readonly subscribed: boolean;
	readonly overrideUrl: string;
}

/** The three places where Meta keeps a webhook URL: app, business account, number. The last wins. */
export class GraphWebhooks {
	constructor(
		private readonly context: IHookFunctions,
		readonly access: GraphAccess,
		private readonly verifyToken: string,
	) {}

	async appSubscription(): Promise<AppSubscription | null> {
		const { appId } = this.access;
		const answer = await this.#ask(
			buildRequest(app.listSubscriptions, { params: { appId } }, this.access.target),
		);
		const found = rowsOf(answer).find((entry) => entry['object'] === object);
		if (found === undefined) return null;
		const form = new Form(found);
		const fields = found['fields'];
		return {
			callbackUrl: form.text('callback_url'),
			active: form.flag('active', true),
			fields: (Array.isArray(fields) ? fields : []).map((field) =>
				isJsonObject(field) ? new Form(field).text('name') : String(field),
			),
		};
	}

	async subscribeApp(url: string, fields: readonly string[]): Promise<void> {
		const { appId } = this.access;
		const json = {
			object,
			callback_url: url,
			verify_token: this.verifyToken,
			include_values: true,
			fields: fields.join(','),
		};
		await this.#tellUrl(
			buildRequest(
				app.subscribe,
				{ params: { appId }, body: { kind: 'json', json } },
				this.access.target,
			),
			url,
		);
	}

	async deleteAppSubscription(): Promise<void> {
		const { appId } = this.access;
		await this.#ask(
			buildRequest(
				app.deleteSubscription,
				{ params: { appId }, query: { object } },
				this.access.target,
			),
		);
	}

	/** The app is known by its id, or without one by being the only app. */
	async accountSubscription(): Promise<AccountSubscription> {
		const { businessAccountId, appId } = this.access;
		const answer = await this.#ask(
			buildRequest(
				businessAccount.listSubscribedApps,
				{ params: { businessAccountId } },
				this.access.target,
			),
		);
		const rows = rowsOf(answer).map((row) => new Form(row));
		const own = rows.find((row) => row.group('whatsapp_business_api_data').text('id') === appId);
		const row = own ?? (appId === '' && rows.length === 1 ? rows[0] : undefined);
		return { subscribed: row !== undefined, overrideUrl: row?.text('override_callback_uri') ?? '' };
	}

	/** Subscribes the account to the app, with a URL of its own or, without one, with the app's. */
	async subscribeAccount(url?: string): Promise<void> {
		const { businessAccountId } = this.access;
		const json = url === undefined ? {} : this.#override(url);
		await this.#tellUrl(
			buildRequest(
				businessAccount.subscribeApp,
				{ params: { businessAccountId }, body: { kind: 'json', json } },
				this.access.target,
			),
			url,
		);
	}

	async numberOverride(phoneNumberId: string): Promise<string> {
		const answer = await this.#ask(
			buildRequest(
				phoneNumber.get,
				{ params: { phoneNumberId }, query: { fields: 'webhook_configuration' } },
				this.access.target,
			),
		);
		return new Form(answer).group('webhook_configuration').text('phone_number');
	}

	/** `null` takes the override away. */
	async setNumberOverride(phoneNumberId: string, url: string | null): Promise<void> {
		const webhook_configuration =
			url === null ? { override_callback_uri: '' } : this.#override(url);
		await this.#tellUrl(
			buildRequest(
				phoneNumber.setWebhookOverride,
				{ params: { phoneNumberId }, body: { kind: 'json', json: { webhook_configuration } } },
				this.access.target,
			),
			url ?? undefined,
		);
	}

	#override(url: string): JsonObject {
		return { override_callback_uri: url, verify_token: this.verifyToken };
	}

	#ask(request: GraphRequest): Promise<JsonObject> {
		return callGraph(this.context, request);
	}

	/** Meta calls the URL before it answers; 2200 says in many words that this went wrong. */
	async #tellUrl(request: GraphRequest, url: string | undefined): Promise<void> {
		try {
			await this.#ask(request);
		} catch (error) {
			throw url === undefined ? error : this.#explained(error, url);
		}
	}

	#explained(error: unknown, url: string): unknown {
		if (!(error instanceof NodeApiError) || !/\bcode 2200\b/.test(error.message)) return error;
		return new NodeOperationError(
			this.context.getNode(),
			`Meta called ${url} to check it, and did not get its answer`,
			{
				description: `The URL must be reachable from the internet over https with a valid certificate, and reach this n8n unchanged. Meta says: ${error.description ?? ''}`,
			},
		);
	}
}

const rowsOf = (answer: JsonObject): readonly JsonObject[] => {
	const data = answer['data'];
	return (Array.isArray(data) ? data : []).filter(isJsonObject);
};
