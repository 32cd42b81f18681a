import type { AutomationState } from '../../number/AutomationState';

/** Prompts and commands as Graph shows them. */
export const conversational = ({ botId, prompts, commands }: AutomationState): object => ({
	id: botId,
	prompts,
	commands,
});
