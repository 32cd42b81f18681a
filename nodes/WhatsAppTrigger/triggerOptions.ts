import type { Form } from '../form/Form';

/** Meta waits for the answer meanwhile, and asks for it within a second. */
export const longestHoldSeconds = 5;

/** The options of the trigger, as the form says or by default. */
export interface TriggerOptions {
	readonly skipRepeated: boolean;
	readonly groupBursts: boolean;
	/** How long to hold the first message of a burst. */
	readonly holdSeconds: number;
}

/** Reads them. */
export function triggerOptions(form: Form): TriggerOptions {
	const options = form.group('options');
	const seconds = options.number('burstSeconds') ?? 0;
	return {
		skipRepeated: options.flag('skipRepeated', true),
		groupBursts: options.flag('groupBursts'),
		holdSeconds: Math.min(Math.max(seconds, 0), longestHoldSeconds),
	};
}
