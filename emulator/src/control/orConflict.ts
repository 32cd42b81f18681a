import { ControlError } from './parseControl';

/** Does what a customer asked for; what cannot be done is a 409 with the reason. */
export function orConflict<T>(act: () => T): T {
	try {
		return act();
	} catch (cause) {
		if (cause instanceof ControlError) throw cause;
		throw new ControlError(409, cause instanceof Error ? cause.message : String(cause));
	}
}
