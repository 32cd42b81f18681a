import type { ChatMessage } from './ChatMessage';

/** A message that Graph has accepted; `setOff` starts its statuses, once the answer is out. */
export interface Accepted {
	readonly message: Pick<ChatMessage, 'id'>;
	/** Whom it is for, as the answer names them. */
	readonly person: { readonly waId?: string; readonly userId?: string };
	readonly setOff: () => void;
}
