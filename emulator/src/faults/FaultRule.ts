import { operationIds, type OperationId } from '../../../cloud-api/catalogue';
import { z } from 'zod';

const fault = z.discriminatedUnion('kind', [
	/** Answer with this Graph code instead of doing anything. */
	z.strictObject({
		kind: z.literal('graphError'),
		code: z.number().int(),
		details: z.string().optional(),
	}),
	/** Answer with a bare HTTP status and an HTML body, as a proxy in front of Graph does. */
	z.strictObject({ kind: z.literal('http'), status: z.number().int().min(400).max(599) }),
	/** Do what was asked, then cut the connection: the caller cannot know that it was accepted. */
	z.strictObject({ kind: z.literal('cutAfterAccept') }),
	/** Cut the connection before anything is done. */
	z.strictObject({ kind: z.literal('cutBeforeAccept') }),
	/** Answer later, in real milliseconds: a caller's patience is real. */
	z.strictObject({ kind: z.literal('delay'), ms: z.number().int().min(0).max(600_000) }),
]);

const operation = z
	.string()
	.refine(
		(id): id is OperationId => operationIds.some((known) => known === id),
		'must be an operation of the catalogue, such as message.send',
	);

/** What goes wrong, and when: on the nth matching call, on a share of them, or (with neither) on every one. */
export const faultRuleSchema = z.strictObject({
	match: z.strictObject({ operation: operation.optional() }).default({}),
	/** Counting from 1 since the rule was set. */
	nth: z.union([z.number().int().min(1), z.array(z.number().int().min(1))]).optional(),
	/** 0 to 1, drawn from the emulator's seed. */
	rate: z.number().min(0).max(1).optional(),
	fault,
});

export type FaultRule = z.input<typeof faultRuleSchema>;
export type Fault = z.output<typeof fault>;
