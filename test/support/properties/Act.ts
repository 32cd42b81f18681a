import fc from 'fast-check';

/** One thing that happens to a contact, to the sender of their messages, or to the clock. */
export type Act =
	| { readonly does: 'say'; readonly text: string }
	/** Presses one of the buttons and rows seen so far; nothing when there is none. */
	| { readonly does: 'press'; readonly nth: number }
	| {
			readonly does: 'event';
			readonly name: string;
			readonly key: string | null;
			readonly marketingConsent: boolean;
	  }
	| { readonly does: 'prefer'; readonly value: 'stop' | 'resume' }
	| { readonly does: 'agent'; readonly action: 'take' | 'reply' | 'resolve' }
	| { readonly does: 'wait'; readonly minutes: number }
	/** The sender works off what waits; `code` is Graph's error for all of it, `null` = it takes them. */
	| { readonly does: 'send'; readonly code: number | null }
	/** A status of one of the messages sent so far; nothing when there is none. */
	| {
			readonly does: 'status';
			readonly nth: number;
			readonly status: 'sent' | 'delivered' | 'read' | 'failed';
			readonly code: number;
	  };

/** Words of the ready-made journeys and of the small ones, opt-out and opt-in words, and anything else. */
const words = [
	'go',
	'yes',
	'no',
	'hello',
	'hola',
	'prices',
	'dilevary',
	'agent',
	'A-1234',
	'5',
	'STOP',
	'baja',
	'start',
];

const nth = fc.nat({ max: 5 });

const anyAct: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			does: fc.constant('say' as const),
			text: fc.oneof(
				{ weight: 9, arbitrary: fc.constantFrom(...words) },
				{ weight: 1, arbitrary: fc.string() },
			),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ does: fc.constant('press' as const), nth }) },
	{
		weight: 5,
		arbitrary: fc.record({
			does: fc.constant('event' as const),
			name: fc.constantFrom('cart.updated', 'order.placed', 'sale'),
			key: fc.constantFrom(null, 'a', 'b'),
			marketingConsent: fc.boolean(),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			does: fc.constant('prefer' as const),
			value: fc.constantFrom('stop' as const, 'resume' as const),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			does: fc.constant('agent' as const),
			action: fc.constantFrom('take' as const, 'reply' as const, 'resolve' as const),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			does: fc.constant('wait' as const),
			minutes: fc.constantFrom(1, 16, 61, 130, 23 * 60, 24 * 60, 4 * 24 * 60),
		}),
	},
	{
		weight: 6,
		arbitrary: fc.record({
			does: fc.constant('send' as const),
			code: fc.oneof(
				{ weight: 5, arbitrary: fc.constant(null) },
				{ weight: 1, arbitrary: fc.constantFrom(131_026, 131_047, 131_050, 131_000) },
			),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({
			does: fc.constant('status' as const),
			nth,
			status: fc.constantFrom(
				'sent' as const,
				'delivered' as const,
				'read' as const,
				'failed' as const,
				'failed' as const,
				'failed' as const,
			),
			code: fc.constantFrom(131_026, 131_047, 131_049, 131_050, 131_000),
		}),
	},
);

/** What may happen to one contact, in order. */
export const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(anyAct, {
	minLength: 1,
	maxLength: 24,
});
