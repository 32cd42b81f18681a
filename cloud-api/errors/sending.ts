import {
	circuit,
	content,
	type ErrorRows,
	final,
	later,
	pairThrottle,
	paused,
	throttle,
	windowClosed,
} from './errorRow';

const marketingRefused = content('Meta refuses this marketing message; the details say why.');

/** Codes of sending a message, at once or later in a status. */
export const sending: ErrorRows = {
	130429: throttle(
		'number',
		1,
		'The number sends faster than its throughput allows; sending slows down by itself.',
	),
	131057: throttle(
		'number',
		60,
		'The number is being upgraded or repaired; sending goes on in a minute or a few.',
	),
	131056: pairThrottle(
		'Too many messages to this person in a short time; send fewer, or one instead of several.',
	),

	131048: paused(
		'spam',
		'marketing',
		'The number is limited because people blocked or reported it; improve what is sent, then resume.',
	),
	131064: paused(
		'spam',
		'marketing',
		'Meta limits this sending because of its category or the messaging limit; review the templates, then resume.',
	),

	131049: later(
		'marketing',
		24,
		'Meta holds back marketing to this person to keep engagement healthy; it is tried once more after a day.',
	),
	130472: final(
		'marketing',
		'This person is in a Meta experiment that receives no marketing; nothing can be done.',
	),
	131050: final(
		'consent',
		'This person has stopped marketing messages from us; send none until they resume.',
	),

	131047: windowClosed(
		'More than 24 hours have passed since the customer wrote; give the step a template.',
	),
	131070: final(
		'routing',
		'Another responder owns this conversation; wait until it is passed back.',
	),

	130403: final(
		'undeliverable',
		'The business has blocked this person; unblock them to write to them again.',
	),
	131026: final(
		'undeliverable',
		'The message cannot be delivered: no WhatsApp, an old version, or terms not accepted.',
	),
	131021: final(
		'undeliverable',
		'The recipient is the sending number itself; choose another recipient.',
	),
	131030: final(
		'undeliverable',
		'The app is in development: add this number to its list of test recipients.',
	),
	131036: final(
		'undeliverable',
		'Without storage at Meta the message could not be retried; send it anew if it still matters.',
	),
	131051: final(
		'undeliverable',
		'WhatsApp does not support this type of message here; use another kind.',
	),
	131060: final(
		'undeliverable',
		'The message is not available on this linked device of the WhatsApp Business app.',
	),
	131062: final('undeliverable', 'This message cannot go to a user id; it needs the phone number.'),
	130497: final(
		'undeliverable',
		'Meta does not allow this business to message people in this country.',
	),

	131052: content(
		'The file could not be downloaded; check that its URL is public, or ask the customer to send it again.',
	),
	131053: content('The file could not be taken: check its type, its size and its encoding.'),
	131061: content(
		'A template with a bid goes through the Marketing Messages API; use its send operation.',
	),
	131063: content(
		'Marketing templates are switched off on the Cloud API here; use the Marketing Messages API.',
	),
	131065: content('A maximum price cannot be used in this country; send without one.'),
	137000: final(
		'undeliverable',
		'The recipient identity has changed since; confirm who it is before sending on.',
	),

	131042: circuit(
		'payment',
		'account',
		'Meta cannot charge for messages; check the payment method of the account.',
	),
	131044: circuit(
		'payment',
		'account',
		'The account cannot pay for this; check its payment method and credit.',
	),

	134100: content('Only marketing templates can be sent as marketing messages.'),
	134101: later(
		'template',
		1 / 6,
		'The template is still being copied to the marketing service; it is tried again in ten minutes.',
	),
	134102: marketingRefused,
	134103: marketingRefused,
	1752041: marketingRefused,
	139200: final('state', 'Direct Send is blocked for this account after misuse; send a template.'),
};
