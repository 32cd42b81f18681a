import { circuit, content, type ErrorRange, type ErrorRows, final, later } from './errorRow';

/** Codes of phone numbers, accounts, usernames and sign-up. */
export const numbers: ErrorRows = {
	133000: final(
		'registration',
		'An earlier deregistration is incomplete; deregister again, then register.',
	),
	133005: final('registration', 'The two-step PIN is wrong; use the right one or reset it.'),
	133006: final('registration', 'The number must be verified first; request a code.'),
	133008: later(
		'registration',
		12,
		'The PIN was wrong too often; the details say how long to wait.',
	),
	133009: later(
		'registration',
		1 / 60,
		'The PIN was entered too fast; the details say how long to wait.',
	),
	133010: circuit(
		'registration',
		'number',
		'The number is not registered with the Cloud API; register it.',
	),
	133015: later(
		'registration',
		1 / 12,
		'The number was deregistered a moment ago; wait five minutes, then register.',
	),
	133016: later('registration', 72, 'Too many registrations of this number; wait 72 hours.'),
	131037: circuit(
		'registration',
		'number',
		'The display name must be approved before the number can send.',
	),
	131045: circuit(
		'registration',
		'number',
		'The certificate of the number is not valid; register it again.',
	),
	136024: final('registration', 'The number is already verified; go on with its registration.'),
	2494100: later('registration', 1, 'The number is in maintenance; wait until it is back.'),

	139100: content('Some users could not be blocked; the details name them.'),
	139101: final('state', 'The block list is full; unblock someone first.'),

	2494191: final('routing', 'Only the escalation partner can take a conversation.'),
};

/** Families whose codes differ only in details Meta puts into words. */
export const numberRanges: readonly ErrorRange[] = [
	{
		from: 139_100,
		to: 139_199,
		row: content('Meta refuses this change of the block list; the details say why.'),
	},
	{
		from: 147_000,
		to: 147_099,
		row: content('Meta refuses this username; the details say why.'),
	},
	{
		from: 2_494_164,
		to: 2_494_179,
		row: content('Meta refuses this sign-up link; the details say why.'),
	},
	{
		from: 2_593_079,
		to: 2_593_109,
		row: final(
			'state',
			'The account cannot do this now, or has done it already; the details say which.',
		),
	},
];
