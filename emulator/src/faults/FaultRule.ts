import { z } from 'zod';
import { faultSchema, isOfFamily } from './Fault';
import { faultMatchSchema } from './FaultMatch';
import { moment } from './moment';
import { sendingOperations } from './sendingOperations';

const fields = z.strictObject({
	/** What the list of rules calls it. */
	name: z.string().min(1).max(100).optional(),
	/** A rule that is off is kept and does not count. */
	on: z.boolean().default(true),
	match: faultMatchSchema.default({}),
	/** Counting what matches from 1 since the rule was set. */
	nth: z.union([z.number().int().min(1), z.array(z.number().int().min(1)).min(1)]).optional(),
	/** 0 to 1, drawn from the emulator's seed. */
	rate: z.number().min(0).max(1).optional(),
	/** Strikes so often at most. */
	times: z.number().int().min(1).optional(),
	/** From this instant of the emulator's clock on, and before the other. */
	from: moment.optional(),
	until: moment.optional(),
	fault: faultSchema,
});

/** What goes wrong, with what, and when: on the nth that matches, on a share of them, or (with neither) on every one. */
export const faultRuleSchema = fields.check((given) => {
	const { fault, match } = given.value;
	const refuse = (path: readonly string[], message: string): void =>
		void given.issues.push({ code: 'custom', input: given.value, path: [...path], message });
	if (isOfFamily('status', fault)) {
		const silent = [match.operation ?? []].flat().find((one) => !sendingOperations.includes(one));
		if (silent !== undefined) {
			refuse(
				['match', 'operation'],
				`${silent} has no statuses: a ${fault.kind} rule is about ${sendingOperations.join(' or ')}`,
			);
		}
	}
	if (!isOfFamily('inbound', fault)) return;
	for (const member of ['operation', 'template'] as const) {
		if (match[member] === undefined) continue;
		refuse(
			['match', member],
			`${fault.kind} strikes what a customer sends, which has no ${member}: match by customer or messageType`,
		);
	}
});

/** A rule as one writes it. */
export type FaultRule = z.input<typeof faultRuleSchema>;
/** A rule with everything left out filled in. */
export type WholeFaultRule = z.output<typeof faultRuleSchema>;
