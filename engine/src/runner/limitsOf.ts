import type { SendingLimits } from '../effects/SendingLimits';
import type { RunnerConfig } from './config';

/** What the operator wants counted ahead of sending. */
export const limitsOf = ({
	marketingPerDay,
	marketingPerWeek,
	marketingOverCap,
	messagingLimit,
}: RunnerConfig): SendingLimits => ({
	marketing: {
		perDay: marketingPerDay ?? null,
		perWeek: marketingPerWeek ?? null,
		over: marketingOverCap,
	},
	people: messagingLimit ?? null,
});
