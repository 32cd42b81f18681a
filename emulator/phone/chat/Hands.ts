import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChatMessage } from '../../src/chat/ChatMessage';
import type { Group } from '../../src/groups/Group';
import type { Person } from '../../src/world/Person';
import type { CustomerAction } from '../state/emulatorApi';

/** What the customer's hands can do in their own chat, from wherever on the screen. */
export interface Hands {
	readonly customer: Person;
	readonly businessName: string;
	/** All of this chat. */
	readonly messages: readonly ChatMessage[];
	/** Sends; what goes wrong is shown above the composer. */
	readonly act: (action: CustomerAction) => void;
	/** The same for anything else. */
	readonly attempt: (work: Promise<unknown>) => void;
	/** Everybody with a phone here. */
	readonly people: readonly Person[];
	/** Every group of the business, and the way to open one that this customer is in. */
	readonly groups: readonly Group[];
	readonly openGroup: (id: string) => void;
	/** Shows the group that an invite link leads to. */
	readonly openInvite: (link: string) => void;
	/** What the next text answers or asks about. */
	readonly startDraft: (draft: Draft) => void;
}

/** What the text in the composer is tied to. */
export type Draft =
	| { readonly kind: 'reply'; readonly message: ChatMessage }
	| { readonly kind: 'edit'; readonly message: ChatMessage }
	| { readonly kind: 'product'; readonly retailerId: string; readonly name: string };

export const HandsContext = createContext<Hands | undefined>(undefined);

/** @throws Error outside a chat. */
export function useHands(): Hands {
	const hands = useContext(HandsContext);
	if (hands === undefined) throw new Error('Only inside a chat can anything be sent.');
	return hands;
}
