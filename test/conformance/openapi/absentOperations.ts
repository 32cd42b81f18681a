import type { OperationId } from '../../../cloud-api/catalogue';

/** Operations of ours that the document lacks, by reason; the page that has each is in its row of the catalogue. */
export const absentOperations: Readonly<Record<string, readonly OperationId[]>> = {
	'Usernames came in 2026': [
		'phoneNumber.deleteUsername',
		'phoneNumber.getUsername',
		'phoneNumber.listUsernameSuggestions',
		'phoneNumber.setUsername',
	],
	'Apps and tokens belong to the Graph API at large': [
		'app.debugToken',
		'app.deleteSubscription',
		'app.get',
		'app.listSubscriptions',
		'app.subscribe',
	],
};
