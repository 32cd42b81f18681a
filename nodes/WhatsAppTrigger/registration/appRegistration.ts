import type { IHookFunctions } from 'n8n-workflow';
import { Borrowed, giveBack } from './Borrowed';
import { refuseOtherUrl } from './refuseOtherUrl';
import type { AppSubscription, GraphWebhooks } from './GraphWebhooks';
import type { Registration } from './Registration';
import type { TriggerUrl } from './TriggerUrl';
import { wantedFields } from './wantedFields';

/** The app sends everything to this trigger, and the business account sends to the app. */
export function appRegistration(
	context: IHookFunctions,
	url: TriggerUrl,
	graph: GraphWebhooks,
): Registration {
	const borrowed = new Borrowed<AppSubscription>(context);
	return {
		async exists() {
			const fields = wantedFields(context);
			const current = await graph.appSubscription();
			if (current === null || !current.active || current.callbackUrl !== url.text) return false;
			if (!fields.every((field) => current.fields.includes(field))) return false;
			const account = await graph.accountSubscription();
			return account.subscribed && account.overrideUrl === '';
		},

		async create() {
			const fields = wantedFields(context);
			url.refuseUnreachable(graph.access);
			const current = await graph.appSubscription();
			const other = current?.active === true ? current.callbackUrl : '';
			refuseOtherUrl(context, url, { place: 'app', other });
			const { overrideUrl: override } = await graph.accountSubscription();
			refuseOtherUrl(context, url, { place: 'account', other: override });
			borrowed.keep(url.isTest && other !== url.text ? current : null);
			await graph.subscribeApp(url.text, fields);
			await graph.subscribeAccount();
		},

		async remove() {
			const current = await graph.appSubscription();
			if (current === null || current.callbackUrl !== url.text) return;
			const previous = borrowed.take();
			if (previous === null) return await graph.deleteAppSubscription();
			const { callbackUrl, fields } = previous;
			await giveBack(context, callbackUrl, () => graph.subscribeApp(callbackUrl, fields));
		},
	};
}
