/** What becomes of a message. */
export type MessageFate =
	/** Meta has it. */
	| 'accepted'
	/** Tried again by the schedule of its code, in its place; given up when the tries are used up. */
	| 'again'
	/** Tried once more much later, and others pass it meanwhile. */
	| 'once more'
	/** Goes back to its place; the try does not count. */
	| 'waits'
	/** The step's template goes instead; without one it is kept until the contact writes, where the step says so, or given up. */
	| 'template'
	/** Kept until the conversation is ours again. */
	| 'kept'
	/** Given up. */
	| 'given up'
	/** Nobody knows whether it arrived: the reconcile rule decides. */
	| 'uncertain';

/** What is stopped, from the widest to the narrowest. */
export type BrakeReach =
	'runner' | 'account' | 'number' | 'marketing' | 'template' | 'flow' | 'step';

/** What stops besides the message, and what lets it go again. */
export interface BrakeRule {
	readonly reach: BrakeReach;
	/**
	 * `time`: when the pause is over. `probe`: when one request a minute gets through. `person`: when somebody says so.
	 * `repair`: the same, or when Meta says that it is repaired.
	 */
	readonly release: 'time' | 'probe' | 'person' | 'repair';
	/** So many failures in a row, without a success between them. */
	readonly after: number;
}

/** How the runner reacts to one way a send can end. */
export interface SendingPolicy {
	/** When it applies, in the words of the page. */
	readonly when: string;
	readonly message: MessageFate;
	/** Whether WhatsApp will not deliver it, so that another channel may, where there is one. */
	readonly elsewhere: boolean;
	/** What the lane learns about the contact. */
	readonly contact: 'nothing' | 'consent withdrawn' | 'one strike';
	readonly brakes: readonly BrakeRule[];
	/** Whether many of these in a short time are taken for a fault of the number's, whatever each is about. */
	readonly guarded: boolean;
	/** Whether an operator has to hear of it. */
	readonly alarm: boolean;
}
