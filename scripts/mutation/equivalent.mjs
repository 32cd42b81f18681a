/**
 * Mutants that no test can notice, each with the reason. `at` is the line of code that is broken, trimmed, and `change`
 * what becomes of a part of it. One that is no longer made is an error, so that the list does not outlive the code.
 */
export const equivalent = [
	{
		file: 'engine/src/effects/gates/brake.ts',
		at: 'if (claim.brakes.length === 0) return pass;',
		change: 'claim.brakes.length === 0 → (false)',
		why: 'It only saves the work: among no brakes none is found, and the message passes below.',
	},
];
