import fc from 'fast-check';
import type { DeliveryStatus } from '../../../cloud-api/webhooks/event';

/** What a sender says of a claim; `unknown` = it was cut off. */
export const ends = [
	'accepted',
	'replaced',
	'nameless',
	'retry',
	'aside',
	'paced',
	'held',
	'braked',
	'refused',
	'failed',
	'unknown',
] as const;

export type End = (typeof ends)[number];

/** What happens beside a kill. */
export const cuts = ['rest', 'storing', 'stored', 'claiming', 'settling'] as const;

/** One thing that is done to a host, or happens to it; what there is none of is left out. */
export type Command =
	/** A customer writes. */
	| { readonly does: 'say'; readonly who: number; readonly text: string }
	| {
			readonly does: 'event';
			readonly who: number;
			readonly name: string;
			readonly key: string | null;
	  }
	| {
			readonly does: 'agent';
			readonly who: number;
			readonly action: 'take' | 'reply' | 'resolve';
	  }
	/** Everybody writes at once, in one request. */
	| { readonly does: 'crowd'; readonly text: string }
	/** An event comes once more. */
	| { readonly does: 'repeat'; readonly nth: number }
	/** Meta says of a try how far it got; `named` = with our own id in it. */
	| {
			readonly does: 'status';
			readonly nth: number;
			readonly status: DeliveryStatus;
			readonly code: number;
			readonly named: boolean;
	  }
	| { readonly does: 'pass'; readonly minutes: number }
	| { readonly does: 'claim'; readonly limit: number; readonly except: readonly number[] }
	/** Of the claims that have no end yet; `minutes` = until when, where the end says later. */
	| {
			readonly does: 'settle';
			readonly nth: number;
			readonly end: End;
			readonly minutes: number;
			readonly code: number;
	  }
	/** Senders claim whatever may go, and come to the same end with all of it. */
	| {
			readonly does: 'work';
			readonly end: End;
			readonly minutes: number;
			readonly code: number;
	  }
	/** Of all claims there ever were: a sender that took itself for dead, or says it twice. */
	| { readonly does: 'resettle'; readonly nth: number; readonly end: End; readonly minutes: number }
	| { readonly does: 'reconcile' }
	/** A sender lets so many rows be claimed as soon as they may be. */
	| { readonly does: 'offer'; readonly room: number }
	/** It takes back what is left of all that. */
	| { readonly does: 'withdraw' }
	/** Time passes, somebody writes, and what is uncertain is looked at. */
	| { readonly does: 'overtake'; readonly who: number; readonly minutes: number }
	/** Somebody lets a brake go. */
	| { readonly does: 'release'; readonly nth: number }
	/** The process dies at that moment, and is back after so many minutes. */
	| {
			readonly does: 'kill';
			readonly cut: (typeof cuts)[number];
			readonly who: number;
			readonly minutes: number;
	  };

const who = fc.nat({ max: 2 });
const nth = fc.nat({ max: 3 });
const minutes = fc.constantFrom(0, 0, 1, 1, 9, 9, 11, 11, 16, 16, 61, 130, 24 * 60);
const code = fc.constantFrom(131_026, 131_047, 131_049, 131_050, 131_000, 132_015, 100);
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const does = <D extends Command['does']>(name: D) => fc.constant(name);

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
	weighted(
		6,
		fc.record({
			does: does('say'),
			who,
			text: fc.constantFrom('hello', 'go', 'go', 'look', 'make', 'agent', 'STOP', 'start'),
		}),
	),
	weighted(
		4,
		fc.record({
			does: does('event'),
			who,
			name: fc.constantFrom('sale', 'sale', 'order.placed'),
			key: fc.constantFrom(null, 'a', 'b'),
		}),
	),
	weighted(
		1,
		fc.record({
			does: does('agent'),
			who,
			action: fc.constantFrom('take' as const, 'reply' as const, 'resolve' as const),
		}),
	),
	weighted(1, fc.record({ does: does('crowd'), text: fc.constantFrom('hello', 'go') })),
	weighted(2, fc.record({ does: does('repeat'), nth })),
	weighted(
		6,
		fc.record({
			does: does('status'),
			nth,
			status: fc.constantFrom<DeliveryStatus>(
				'sent',
				'sent',
				'delivered',
				'read',
				'failed',
				'unknown',
			),
			code,
			named: fc.boolean(),
		}),
	),
	weighted(5, fc.record({ does: does('pass'), minutes })),
	weighted(
		9,
		fc.record({
			does: does('claim'),
			limit: fc.constantFrom(100, 100, 100, 2, 1),
			except: fc.constantFrom<readonly number[]>([], [], [], [0], [1]),
		}),
	),
	weighted(
		9,
		fc.record({
			does: does('settle'),
			nth,
			end: fc.constantFrom(...ends, 'accepted'),
			minutes,
			code,
		}),
	),
	weighted(
		6,
		fc.record({
			does: does('work'),
			end: fc.constantFrom(...ends, 'accepted', 'accepted', 'accepted', 'unknown', 'unknown'),
			minutes,
			code,
		}),
	),
	weighted(2, fc.record({ does: does('resettle'), nth, end: fc.constantFrom(...ends), minutes })),
	weighted(5, fc.record({ does: does('reconcile') })),
	weighted(5, fc.record({ does: does('offer'), room: fc.constantFrom(100, 100, 2, 1, 0) })),
	weighted(2, fc.record({ does: does('withdraw') })),
	weighted(
		4,
		fc.record({ does: does('overtake'), who, minutes: fc.constantFrom(9, 11, 61, 4 * 24 * 60) }),
	),
	weighted(1, fc.record({ does: does('release'), nth })),
	weighted(2, fc.record({ does: does('kill'), cut: fc.constantFrom(...cuts), who, minutes })),
);

/** What may happen to a host, in order. */
export const anyCommands: fc.Arbitrary<readonly Command[]> = fc.array(anyCommand, {
	minLength: 1,
	maxLength: 30,
	// As long ones as short ones: what is seldom takes many steps.
	size: 'max',
});
