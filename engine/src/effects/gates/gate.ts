import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import type { MessageCategory, SendEffect } from '../../core/effect';
import type { BudgetStop } from '../budget/BudgetGuard';
import type { KeptFor } from '../../core/laneEvent';
import type { MarketingCap } from '../../core/marketingCap';
import type { Claim } from '../../host/outbox';

/** What is counted ahead, besides what belongs to one contact or number. */
export interface Limits {
	readonly marketing: MarketingCap;
	/** When there is room for one more person to write to first, and how many there may be; `null` = they wrote. */
	readonly people: { readonly at: number; readonly most: number } | null;
	/** The budget that has no room for a message of that category; `null` = it may go. */
	readonly overBudget: (category: MessageCategory) => BudgetStop | null;
}

/** A message on its way through the gates. */
export interface Passage {
	readonly effect: SendEffect;
	/** What would be sent now: the effect's message, or its fallback. */
	readonly message: OutboundMessage;
	readonly category: MessageCategory;
	readonly claim: Pick<
		Claim,
		'contact' | 'owner' | 'queuedAt' | 'recentSends' | 'recentMarketing' | 'journeyId' | 'brakes'
	> &
		Partial<Pick<Claim, 'behind'>>;
	/** When the business number has room for it (ms UTC); not after `now` = it has already. */
	readonly sendAt: number;
	/** How long a message is kept for a word of the contact or for the conversation (ms); absent = three days. */
	readonly keepMs?: number;
	/** Absent = nothing is limited. */
	readonly limits?: Limits;
	/** Meta said so (131047), whatever our own clock says. */
	readonly windowKnownClosed: boolean;
	readonly now: number;
}

/** What one gate says. */
export type Verdict =
	| { readonly kind: 'pass' }
	/** Only this may go instead. */
	| {
			readonly kind: 'instead';
			readonly message: OutboundMessage;
			readonly category: MessageCategory;
	  }
	| { readonly kind: 'refuse'; readonly reason: string }
	/** Not before then (ms UTC), and meanwhile others may pass. */
	| {
			readonly kind: 'hold';
			readonly until: number;
			readonly reason: string;
			/** By what name it may be let go sooner; absent = it may not. */
			readonly heldBy?: string;
	  }
	/** Not before that happens, or until then (ms UTC), and meanwhile others may pass. */
	| {
			readonly kind: 'keep';
			readonly for: KeptFor;
			readonly until: number;
			readonly reason: string;
	  }
	/** It was kept for as long as anything is. */
	| { readonly kind: 'give up'; readonly reason: string }
	/** Not before that kept brake is let go, and meanwhile others may pass. */
	| { readonly kind: 'brake'; readonly brakeId: string; readonly reason: string }
	/** Not before then (ms UTC), and those behind wait too. */
	| { readonly kind: 'pace'; readonly until: number; readonly reason: string };

/** A check between effect and send: pure, and always with a reason. */
export interface Gate {
	readonly name: string;
	readonly check: (passage: Passage) => Verdict;
}

export const pass: Verdict = { kind: 'pass' };
export const refuse = (reason: string): Verdict => ({ kind: 'refuse', reason });
