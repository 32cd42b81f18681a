import { z } from 'zod';
import type { Person } from '../../world/Person';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, GraphCall, Handler } from '../GraphCall';
import { GraphFault, titleOf } from '../GraphFault';
import { pageOf } from '../pageOf';
import { parseWire } from '../wire/parseWire';

const change = z.looseObject({
	messaging_product: z.literal('whatsapp'),
	block_users: z
		.array(z.looseObject({ user: z.string().optional(), user_id: z.string().optional() }))
		.min(1)
		.max(1000),
});

const idsOf = ({ waId, userId }: Person): object => ({
	...(waId === undefined ? {} : { wa_id: waId }),
	user_id: userId,
});

export const list: Handler = (call, { blocked, people }) => {
	const persons = blocked.all().flatMap((id) => people.get(id) ?? []);
	const { data, ...page } = pageOf(call, persons, ({ id }) => id);
	return {
		body: {
			data: data.map((person) => ({ messaging_product: 'whatsapp', ...idsOf(person) })),
			...page,
		},
	};
};

/** What is wrong with one person, or undefined when the change worked. */
type Attempt = (person: Person) => readonly [code: number, details: string] | undefined;

/** Does it for each person; a failure among them makes the whole a refusal that still says what was done. */
function each(
	call: GraphCall,
	emulation: Emulation,
	done: 'added_users' | 'removed_users',
	attempt: Attempt,
): GraphAnswer {
	const { block_users: users } = parseWire(change, call.body ?? {});
	const worked: object[] = [];
	const failed: object[] = [];
	for (const { user, user_id: userId } of users) {
		const input = user ?? userId ?? '';
		const address = user === undefined ? { recipient: input } : { to: input };
		const person = emulation.people.find(address);
		const problem =
			person === undefined
				? ([131026, 'The number is not on WhatsApp.'] as const)
				: attempt(person);
		const named = { input, ...(person === undefined ? {} : idsOf(person)) };
		if (problem === undefined) worked.push(named);
		else failed.push({ ...named, errors: [errorOf(...problem)] });
	}
	const outcome = {
		messaging_product: 'whatsapp',
		block_users: { [done]: worked, ...(failed.length === 0 ? {} : { failed_users: failed }) },
	};
	if (failed.length === 0) return { body: outcome };
	const fault = new GraphFault(139100, 'Failed for some users, see the block_users list.');
	return { status: 400, body: { ...outcome, ...fault.envelope(emulation.ids.trace()) } };
}

const errorOf = (code: number, details: string): object => ({
	message: `(#${code}) ${titleOf(code)}`,
	code,
	error_data: { details },
});

export const block: Handler = (call, emulation) =>
	each(call, emulation, 'added_users', (person) => {
		// The window is open for 24 hours after each message, so it tells when the last one came.
		if (person.windowClosesAt <= emulation.clock.now()) {
			return [131047, 'Only who wrote in the last 24 hours can be blocked.'];
		}
		emulation.blocked.add(person.id);
		return undefined;
	});

export const unblock: Handler = (call, emulation) =>
	each(call, emulation, 'removed_users', (person) =>
		emulation.blocked.remove(person.id) ? undefined : [139100, 'This user is not blocked.'],
	);
