import { ExpressionError } from '../expression/ExpressionError';
import type { StepOutput } from './nativeStep';

/** Thrown inside a native step when n8n would stop with an error; never leaves the step. */
export class StepFailure extends Error {
	override readonly name = 'StepFailure';
}

/** Runs the body of a step and turns its failures, and those of regexes, into a `fail` output. */
export function failing(run: () => StepOutput): StepOutput {
	try {
		return run();
	} catch (error) {
		if (error instanceof StepFailure || error instanceof ExpressionError)
			return { kind: 'fail', message: error.message };
		throw error;
	}
}
