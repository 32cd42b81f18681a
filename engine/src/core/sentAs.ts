import { windowOpen, type Contact } from './contact';
import type { MessageCategory, SendEffect } from './effect';

/** What a message that left counts as, for caps, limits and budgets. */
export interface SentAs {
	/** Of what went: the message, or its fallback. */
	readonly category: MessageCategory;
	/** Whether it went to somebody outside the 24 h window: a conversation that the business begins. */
	readonly initiated: boolean;
}

/** What an effect counts as that left at `at`, as far as the contact tells. */
export function sentAsAt(effect: SendEffect, contact: Contact, at: number): SentAs {
	const initiated = !windowOpen(contact, at);
	const replaced = initiated && effect.message.kind !== 'template' && effect.fallback !== null;
	return { category: replaced ? effect.fallback.category : effect.category, initiated };
}
