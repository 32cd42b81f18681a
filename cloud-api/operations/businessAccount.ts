import type { Operation } from '../operation';

/** The WhatsApp Business Account: facts, subscriptions, people. */
export const businessAccount = {} as const satisfies Record<string, Operation>;
