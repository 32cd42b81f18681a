import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { graphAccess } from '../../graph/graphAccess';
import { appRegistration } from './appRegistration';
import { GraphWebhooks } from './GraphWebhooks';
import { accountOverride, numberOverride } from './overrides';
import type { Registration } from './Registration';
import { runnerForward } from './runnerForward';
import { TriggerUrl } from './TriggerUrl';

/** Ways for the URL to become known, by the value of the form. */
const registrationKinds = ['account', 'automatic', 'manual', 'number', 'runner'] as const;

/** Nothing to do: someone enters the URL in the dashboard of the app. */
const byHand: Registration = {
	exists: () => Promise.resolve(true),
	create: () => Promise.resolve(),
	remove: () => Promise.resolve(),
};

/** The way the form chose. */
export async function registrationOf(context: IHookFunctions): Promise<Registration> {
	const chosen = context.getNodeParameter('registration', 'automatic');
	const kind = registrationKinds.find((one) => one === chosen) ?? 'automatic';
	if (kind === 'manual') return byHand;
	const url = new TriggerUrl(context);
	if (kind === 'runner') return runnerForward(context, url);
	const graph = await graphOf(context, kind === 'automatic');
	switch (kind) {
		case 'automatic':
			return appRegistration(context, url, graph);
		case 'account':
			return accountOverride(context, url, graph);
		case 'number':
			return numberOverride(context, url, graph);
	}
}

/** Without the app secret no delivery is ever taken, so that it is missed here and not on the first message. */
async function graphOf(context: IHookFunctions, needsAppId: boolean): Promise<GraphWebhooks> {
	const access = await graphAccess(context);
	const { appSecret, verifyToken } = await context.getCredentials('whatsAppCloudApi');
	const missing = [
		needsAppId && access.appId === '' ? 'App ID' : '',
		String(appSecret ?? '') === '' ? 'App Secret' : '',
		String(verifyToken ?? '') === '' ? 'Verify Token' : '',
	].filter((name) => name !== '');
	if (missing.length === 0) return new GraphWebhooks(context, access, String(verifyToken));
	throw new NodeOperationError(
		context.getNode(),
		`The credential has no ${missing.join(', no ')}`,
		{
			description:
				"Fill it in, or set 'URL Registration' to Manual and enter the URL in the Meta app dashboard. Without the App Secret no delivery is taken either way.",
		},
	);
}
