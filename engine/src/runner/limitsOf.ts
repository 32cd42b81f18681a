import type { Limits } from '../effects/gates/gate';
import type { RunnerConfig } from './config';

/** What the operator wants counted ahead of sending. */
export const limitsOf = ({
	marketingPerDay,
	marketingPerWeek,
	marketingOverCap,
}: RunnerConfig): Limits => ({
	marketing: {
		perDay: marketingPerDay ?? null,
		perWeek: marketingPerWeek ?? null,
		over: marketingOverCap,
	},
});
