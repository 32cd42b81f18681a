import { randomBytes } from 'node:crypto';
import { type IDataObject, type IHookFunctions, NodeApiError } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { Form } from '../../form/Form';
import type { Registration } from './Registration';
import type { TriggerUrl } from './TriggerUrl';
import { hookForm } from './wantedFields';

const credential = 'wayfareRunnerApi';

/** What the runner signs its deliveries to this trigger with; `''` before it is registered. */
export const forwardSecret = (memory: IDataObject): string => {
	const { forwardSecret: secret } = memory;
	return typeof secret === 'string' ? secret : '';
};

/**
 * The runner receives from Meta and passes on what this trigger wants, signed with a secret that only the two know.
 * Any number of triggers can ask for it, each with filters of its own.
 */
export function runnerForward(context: IHookFunctions, url: TriggerUrl): Registration {
	const memory = context.getWorkflowStaticData('node');
	const find = async (): Promise<Form | undefined> => {
		let after: string | null = null;
		do {
			const page = await callRunner(context, 'GET', `/forwards?limit=200${after ?? ''}`);
			const found = itemsOf(page).find((forward) => forward.text('url') === url.text);
			if (found !== undefined) return found;
			const { next } = page;
			after = typeof next === 'string' ? `&after=${encodeURIComponent(next)}` : null;
		} while (after !== null);
		return undefined;
	};
	return {
		async exists() {
			if (forwardSecret(memory) === '') return false;
			const found = await find();
			return found !== undefined && isSame(found.values['filters'], filtersOf(context));
		},
		async create() {
			const secret = randomBytes(32).toString('hex');
			const { name = '' } = context.getWorkflow();
			await callRunner(context, 'POST', '/forwards', {
				name: `${name || 'n8n'}: ${context.getNode().name}`.slice(0, 100),
				url: url.text,
				secret,
				filters: filtersOf(context),
			});
			memory['forwardSecret'] = secret;
		},
		async remove() {
			const id = (await find())?.text('id');
			if (id !== undefined) {
				await callRunner(context, 'DELETE', `/forwards/${encodeURIComponent(id)}`);
			}
			delete memory['forwardSecret'];
		},
	};
}

const itemsOf = ({ items }: JsonObject): readonly Form[] =>
	(Array.isArray(items) ? items : []).filter(isJsonObject).map((item) => new Form(item));

/** What the runner can sort out by itself, so that n8n is not called for nothing. */
function filtersOf(context: IHookFunctions): JsonObject {
	const form = hookForm(context);
	const lists = {
		updates: form.names('updates'),
		kinds: form.names('kinds'),
		phoneNumberIds: form.group('filters').names('phoneNumberIds'),
	};
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** The runner gives members back in any order, and may add empty ones. */
function isSame(given: unknown, wanted: JsonObject): boolean {
	const found = new Form(isJsonObject(given) ? given : {});
	return ['updates', 'kinds', 'phoneNumberIds', 'fields', 'events'].every(
		(name) =>
			found.names(name).toSorted().join() === new Form(wanted).names(name).toSorted().join(),
	);
}

async function callRunner(
	context: IHookFunctions,
	method: 'GET' | 'POST' | 'DELETE',
	path: string,
	body?: JsonObject,
): Promise<JsonObject> {
	const { baseUrl } = await context.getCredentials(credential);
	try {
		const answer: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			credential,
			{
				method,
				url: `${String(baseUrl).replace(/\/+$/, '')}/api/v1${path}`,
				...(body === undefined ? {} : { body: { ...body } }),
				json: true,
			},
		);
		return isJsonObject(answer) ? answer : {};
	} catch (error) {
		throw new NodeApiError(
			context.getNode(),
			{ message: String(error) },
			{
				message: 'The runner did not take the registration of this trigger',
				description: `${error instanceof Error ? error.message : 'No answer'}. Check the URL and the token of the credential, and that the runner is new enough to pass events on.`,
			},
		);
	}
}
