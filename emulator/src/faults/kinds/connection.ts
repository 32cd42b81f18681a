import { z } from 'zod';
import { accepted } from './answer';

/** Cuts the connection before anything is done. */
const cutBeforeAccept = z.strictObject({ kind: z.literal('cutBeforeAccept') });

/** Does what was asked, then cuts the connection: the caller cannot know that it was accepted. */
const cutAfterAccept = z.strictObject({ kind: z.literal('cutAfterAccept') });

/** Answers later, in real milliseconds: a caller's patience is real. */
const delay = z.strictObject({
	kind: z.literal('delay'),
	ms: z.number().int().min(0).max(600_000),
	accepted,
});

/** Every kind that concerns the connection. */
export const connectionKinds = [cutBeforeAccept, cutAfterAccept, delay] as const;
