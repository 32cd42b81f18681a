import {
	circuit,
	content,
	type ErrorRange,
	type ErrorRows,
	final,
	throttle,
	transient,
} from './errorRow';

/** Codes any Graph call can give: service, limits, token, permission, account. */
export const platform: ErrorRows = {
	1: transient('Graph had an unknown fault; wait for the automatic retry.'),
	2: transient(
		'Graph is down for a moment; wait for the automatic retry, Meta suggests five minutes.',
	),
	131000: transient('WhatsApp had an unknown fault; wait for the automatic retry.'),
	131016: transient('WhatsApp is overloaded or under repair; wait for the automatic retry.'),
	133004: transient('The server is not reachable for a moment; wait for the automatic retry.'),
	135000: transient('Meta gives no reason; it is tried once more, then check the parameters.', 2),

	4: throttle('app', 60, 'The app has used up its calls for now; spread management calls out.'),
	80007: throttle(
		'account',
		60,
		'The WhatsApp account has used up its calls for this hour; spread them out.',
	),
	80008: throttle(
		'account',
		60,
		'The account has used up its management calls for this hour; spread them out.',
	),
	613: throttle('app', 60, 'This call is made too often; lower its rate.'),

	0: circuit(
		'auth',
		'credential',
		'The app user could not be authenticated; create a new access token.',
	),
	3: circuit('auth', 'credential', 'The app lacks this capability; add it in the app dashboard.'),
	10: circuit(
		'auth',
		'credential',
		'A permission is missing; give the token whatsapp_business_messaging.',
	),
	190: circuit(
		'auth',
		'credential',
		'The access token has expired or was revoked; create a new one.',
	),
	131005: circuit(
		'auth',
		'credential',
		'Access is denied; check the permissions of the token and the terms to accept.',
	),
	33: circuit(
		'auth',
		'number',
		'The phone number id does not exist or is not ours; check it in WhatsApp Manager.',
	),
	131031: circuit(
		'spam',
		'account',
		'Meta has locked or restricted the account; see Account Quality and appeal there.',
	),
	368: circuit(
		'spam',
		'account',
		'Meta has blocked the account for a policy violation; see Account Quality.',
	),

	100: content('A parameter is missing, misspelt or out of range; the details say which.'),
	131008: content('A required parameter is missing; the details say which.'),
	131009: content('A parameter has a value Meta does not accept; the details say which.'),
	131055: content('This call is not allowed for this number or message.'),
};

/** Graph keeps 200 to 299 for permissions. */
export const platformRanges: readonly ErrorRange[] = [
	{
		from: 200_005,
		to: 200_007,
		row: final('state', 'Template analytics are not available as asked; the details say why.'),
	},
	{
		from: 200,
		to: 299,
		row: circuit('auth', 'credential', 'A permission is missing; check what the token may do.'),
	},
];
