import { z } from 'zod';
import { WayfareError } from '../../../errors/WayfareError';
import { route } from '../route';
import { brake } from '../schemas/brake';
import { pageOf, paging } from '../schemas/paging';
import { keptBrakeView, lineBrakeView } from '../views/brakeView';
import { pageOfAll } from '../views/pageOfAll';
import { pageView } from '../views/pageView';

const listBrakes = route({
	id: 'listBrakes',
	least: 'viewer',
	method: 'GET',
	path: '/brakes',
	tag: 'Outbox',
	summary: 'What is not sent for now, and why',
	description:
		'Errors of Meta’s put brakes on: on a line (the runner, an account, a number) or on one kind of message (marketing of a number, a template, a Flow, a step). docs/sending-policy.md says which error does what.',
	query: z.strictObject(paging),
	success: {
		status: 200,
		schema: pageOf(brake),
		description: 'Lines first, then kinds of message, the oldest first',
	},
	errors: [],
	handle({ query, parts: { host, senders } }) {
		const all = [
			...senders().brakes.map(lineBrakeView),
			...host.brakes.list().map((on) => keptBrakeView(on, host.brakes)),
		];
		return pageView(pageOfAll(all, query), (view) => view);
	},
});

const releaseBrake = route({
	id: 'releaseBrake',
	least: 'editor',
	method: 'POST',
	path: '/brakes/release',
	tag: 'Outbox',
	summary: 'Let go what a brake holds',
	description:
		'Only brakes on a kind of message: those on a line end by themselves when requests get through. What was held passes the gates again; if the fault is still there, the next message puts the brake on again.',
	body: z.strictObject({ id: z.string().min(1).describe('From the list of brakes') }),
	success: {
		status: 200,
		schema: z.object({ released: z.literal(true) }),
		description: 'Let go',
	},
	errors: ['brake.unknown', 'api.busy'],
	async handle({ body: { id }, parts: { host } }) {
		if (await host.brakes.release(id)) return { released: true } as const;
		throw new WayfareError('brake.unknown', `There is no brake “${id}” that can be let go`);
	},
});

export const brakes = [listBrakes, releaseBrake];
