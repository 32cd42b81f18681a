import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { Borrowed, giveBack } from './Borrowed';
import { hookForm, wantedFields } from './wantedFields';
import type { GraphWebhooks } from './GraphWebhooks';
import { refuseOtherUrl } from './refuseOtherUrl';
import type { Registration } from './Registration';
import type { TriggerUrl } from './TriggerUrl';

/**
 * The messages of one business account come here, whatever the URL of the app is.
 * @see https://developers.facebook.com/docs/whatsapp/embedded-signup/webhooks/override
 */
export const accountOverride = (
	context: IHookFunctions,
	url: TriggerUrl,
	graph: GraphWebhooks,
): Registration =>
	override(context, url, graph, {
		place: 'account',
		get: async () => (await graph.accountSubscription()).overrideUrl,
		// Without an override the account stays subscribed to the app, because others may live on it.
		set: (wanted) => graph.subscribeAccount(wanted ?? undefined),
	});

/** The messages of one number come here, whatever the URLs of the account and the app are. */
export function numberOverride(
	context: IHookFunctions,
	url: TriggerUrl,
	graph: GraphWebhooks,
): Registration {
	const number = hookForm(context).text('phoneNumberId') || graph.access.phoneNumberId;
	if (number === '') {
		throw new NodeOperationError(context.getNode(), 'Which number shall send its messages here?', {
			description: "Fill in 'Phone Number ID' here or in the credential.",
		});
	}
	return override(context, url, graph, {
		place: 'number',
		get: () => graph.numberOverride(number),
		async set(wanted) {
			const { subscribed } = await graph.accountSubscription();
			if (wanted !== null && !subscribed) await graph.subscribeAccount();
			await graph.setNumberOverride(number, wanted);
		},
	});
}

/** A place at Meta that can hold a URL of its own. */
interface OverridePlace {
	readonly place: 'account' | 'number';
	/** `''` when it holds none. */
	readonly get: () => Promise<string>;
	readonly set: (url: string | null) => Promise<void>;
}

function override(
	context: IHookFunctions,
	url: TriggerUrl,
	graph: GraphWebhooks,
	{ place, get, set }: OverridePlace,
): Registration {
	const borrowed = new Borrowed<{ readonly url: string }>(context);
	return {
		exists: async () => (await get()) === url.text,
		async create() {
			await refuseHopeless(context, url, graph);
			const other = await get();
			refuseOtherUrl(context, url, { place, other });
			const lent = url.isTest && other !== '' && other !== url.text;
			borrowed.keep(lent ? { url: other } : null);
			await set(url.text);
		},
		async remove() {
			if ((await get()) !== url.text) return;
			const previous = borrowed.take();
			if (previous === null) await set(null);
			else await giveBack(context, previous.url, () => set(previous.url));
		},
	};
}

/** News of these never go to an override, whatever it is of. */
const forTheApp = ['account', 'flows', 'payments', 'phoneNumbers', 'templates'];

/**
 * Stops what Meta would accept and nothing would ever come of.
 * @throws NodeOperationError
 */
async function refuseHopeless(
	context: IHookFunctions,
	url: TriggerUrl,
	graph: GraphWebhooks,
): Promise<void> {
	const fields = wantedFields(context);
	const hopeless = hookForm(context)
		.names('updates')
		.filter((update) => forTheApp.includes(update));
	if (hopeless.length > 0) {
		throw new NodeOperationError(
			context.getNode(),
			'Only messages and the like go to an override',
			{
				description: `Meta sends these to the URL of the app, always: ${hopeless.join(', ')}. Take them out of 'Updates', or set 'URL Registration' to Automatic.`,
			},
		);
	}
	url.refuseUnreachable(graph.access);
	if (graph.access.appId === '') return;
	const current = await graph.appSubscription();
	const missing = fields.filter((field) => current?.fields.includes(field) !== true);
	if (missing.length === 0) return;
	throw new NodeOperationError(
		context.getNode(),
		'The Meta app does not subscribe to what is wanted',
		{
			description: `An override redirects what the app receives, and it does not receive: ${missing.join(', ')}. Subscribe to it in the app dashboard under WhatsApp > Configuration, with any URL that answers.`,
		},
	);
}
