import type { Operation } from '../operation';

/** What WhatsApp itself shows in a chat: welcome, prompts, commands. */
export const automation = {} as const satisfies Record<string, Operation>;
