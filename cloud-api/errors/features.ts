import { content, type ErrorRange, type ErrorRows, final, later, throttle } from './errorRow';

/** Codes of calling, groups, orders and payments. */
export const features: ErrorRows = {
	138000: final('state', 'Calling is not enabled for this number; enable it in its settings.'),
	138001: final('undeliverable', 'This person cannot be called on WhatsApp.'),
	138002: final('state', 'Too many calls are going on at once; wait until one ends.'),
	138003: final('state', 'A call with this person is already going on.'),
	138004: final('state', 'The call could not be connected; check the session description.'),
	138005: throttle('number', 60, 'Calls are made too fast; slow down.'),
	138006: final('consent', 'This person has not permitted calls; ask first.'),
	138007: final('state', 'The call timed out before it was accepted.'),
	138009: later(
		'consent',
		24,
		'A permission to call can be asked once in 24 hours and twice in 7 days.',
	),
	138012: later('state', 24, 'The limit of calls to this person for today is reached.'),
	138018: final(
		'state',
		'Calling cannot be enabled for this number; its messaging limit is too low.',
	),
	138038: final('routing', 'Another responder answers calls here.'),

	131208: throttle('number', 60, 'Group calls are made too fast; slow down.'),

	134011: final('state', 'The payment terms are not accepted; accept them in WhatsApp Manager.'),
	2040: content('The status of this order cannot be sent; the details say why.'),
	2046: final('state', 'An order cannot go from its status to this one.'),
	2047: final('state', 'An order that was paid cannot be cancelled.'),
};

const group = content('Meta refuses this for the group; the details say why.');

/** Families whose codes differ only in details Meta puts into words. */
export const featureRanges: readonly ErrorRange[] = [
	{
		from: 138_000,
		to: 138_099,
		row: final('state', 'Meta refuses this call; the details say why.'),
	},
	...[131_020, 131_041, 131_059].map((code) => ({ from: code, to: code, row: group })),
	{ from: 131_200, to: 131_299, row: group },
];
