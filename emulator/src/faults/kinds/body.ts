import { z } from 'zod';

/** The body ends too early: as a whole HTTP answer with half a JSON document, or with a connection that breaks. */
const truncatedBody = z.strictObject({
	kind: z.literal('truncatedBody'),
	/** How much of it arrives. */
	share: z.number().min(0).lt(1).default(0.5),
	/** Promises the whole body and hangs up in the middle. */
	hangUp: z.boolean().default(false),
});

/** The body drips in over so many real milliseconds, its headers at once. */
const slowBody = z.strictObject({
	kind: z.literal('slowBody'),
	ms: z.number().int().min(1).max(600_000),
});

/** Every kind that concerns how the body of an answer arrives. */
export const bodyKinds = [truncatedBody, slowBody] as const;
