import type { Operation } from '../operation';

/** WhatsApp Flows: forms inside a chat. */
export const flow = {} as const satisfies Record<string, Operation>;
