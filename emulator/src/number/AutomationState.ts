/** A command as the wire has it. */
export interface Command {
	readonly command_name: string;
	readonly command_description: string;
}

/** What an opt-in link says. */
export interface Signup {
	readonly id: string;
	readonly status: 'ACTIVE' | 'DISABLED';
	readonly [member: string]: unknown;
}

/** How a chat from an ad begins. */
export interface Sequence {
	readonly sequence_id: string;
	readonly name: string;
	readonly welcome_message_sequence: Readonly<Record<string, unknown>>;
}

/** What WhatsApp shows in chats by itself, as Graph calls set it. */
export class AutomationState {
	/** The id of prompts and commands as an object of their own. */
	readonly botId = '289374650187264';
	prompts: readonly string[] = [];
	commands: readonly Command[] = [];
	/** What the business has stated for the law of India. */
	compliance: Readonly<Record<string, unknown>> = {};
	/** Whether the terms of opt-in links were accepted once. */
	signupTerms = false;
	readonly signups = new Map<string, Signup>();
	readonly sequences = new Map<string, Sequence>();
}
