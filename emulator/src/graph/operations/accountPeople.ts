import { z } from 'zod';
import type { Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { pageOf } from '../pageOf';
import { parseWire } from '../wire/parseWire';

export const listActivities: Handler = (call, { portfolio, business }) => {
	const { activity_type: types = '', since, until } = call.query;
	const wanted = types.split(',').filter((type) => type !== '');
	const found = portfolio
		.activities()
		.filter(({ type }) => wanted.length === 0 || wanted.includes(type))
		.filter(({ at }) => at >= instantOf(since, -Infinity) && at <= instantOf(until, Infinity));
	const page = pageOf(call, found, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map(({ id, type, at, description }) => ({
				id,
				activity_type: type,
				timestamp: new Date(at).toISOString(),
				actor_type: 'API',
				actor_id: business.appId,
				actor_name: business.appName,
				description,
			})),
		},
	};
};

function instantOf(text: string | undefined, otherwise: number): number {
	if (text === undefined || text === '') return otherwise;
	const at = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
	if (Number.isNaN(at)) throw new GraphFault(100, 'Param since or until must be a time.');
	return at;
}

export const listAssignedUsers: Handler = (call, { portfolio, business }) => {
	const { business: of = '' } = call.query;
	if (of === '') throw new GraphFault(131008, 'Parameter "business" is required.');
	if (of !== business.businessId) throw new GraphFault(100, `Param business: no business ${of}`);
	const users = [...portfolio.users.values()].map(({ id, name, tasks }) => ({
		id,
		name,
		tasks,
		user_type: 'SYSTEM_USER',
		business: { id: business.businessId, name: business.verifiedName },
	}));
	return { body: pageOf(call, users, ({ id }) => id) };
};

const tasks = z
	.union([z.array(z.string()), z.string().transform((text): unknown => JSON.parse(text))])
	.pipe(z.array(z.string().min(1)).min(1));
const digits = z.string().regex(/^\d+$/, 'must be an id');

export const assignUser: Handler = (call, { portfolio, clock }) => {
	const wish = parseWire(z.looseObject({ user: digits, tasks }), {
		...call.query,
		...Object(call.body),
	});
	const known = portfolio.users.get(wish.user);
	portfolio.users.set(wish.user, {
		id: wish.user,
		name: known?.name ?? `User ${wish.user}`,
		tasks: wish.tasks,
	});
	portfolio.note(
		known === undefined ? 'USER_ADDED' : 'USER_ROLE_CHANGED',
		clock.now(),
		`${wish.user}: ${wish.tasks.join(', ')}`,
	);
	return { body: { success: true } };
};

export const removeUser: Handler = (call, { portfolio, clock }) => {
	const { user } = parseWire(z.looseObject({ user: digits }), {
		...call.query,
		...Object(call.body),
	});
	if (!portfolio.users.delete(user)) throw new GraphFault(100, `Param user: no user ${user}`);
	portfolio.note('USER_REMOVED', clock.now(), user);
	return { body: { success: true } };
};

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d/, 'must be a time of day');
const schedule = z.looseObject({
	name: z.string().min(1).max(100, 'must be at most 100 characters long'),
	schedule_type: z.enum([
		'BUSINESS_HOURS',
		'AUTOMATED_RESPONSE',
		'MESSAGE_CAMPAIGN',
		'MAINTENANCE_WINDOW',
		'CUSTOM',
	]),
	start_time: time,
	end_time: time,
});

export const createSchedule: Handler = (call, { portfolio, clock }) => {
	const wish = parseWire(schedule, call.body ?? {});
	const id = portfolio.newId();
	const created_time = new Date(clock.now()).toISOString();
	const status = wish['is_active'] === false ? 'INACTIVE' : 'ACTIVE';
	portfolio.schedules.push({ ...wish, id, status, created_time });
	return { body: { id } };
};

export const listSchedules: Handler = (call, { portfolio }) => ({
	body: pageOf(call, portfolio.schedules, ({ id }) => String(id)),
});

/** The account takes part in no multi-partner solution. */
export const listSolutions: Handler = (call) => ({ body: pageOf(call, [], String) });
