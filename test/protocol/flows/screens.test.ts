import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
	defineFlow,
	type Flow,
	FlowDefinitionError,
	z,
} from '../../../flows-endpoint/src/flow/defineFlow';
import { readRoutes } from '../../../flows-endpoint/src/flow/routes';
import { type FlowProblem, serveFlows } from '../../../flows-endpoint/src/flow/serveFlows';
import { issueFlowToken } from '../../../flows-endpoint/src/flowToken';
import { close, show } from '../../../cloud-api/flowProtocol/reply';
import type { ScreenExchange } from '../../../cloud-api/flowProtocol/request';
import { MemoryFlowSessions } from '../../../flows-endpoint/src/session/MemoryFlowSessions';

const secret = 's';
const routingModel = { SERVICE: ['SLOT'], SLOT: ['DETAILS'], DETAILS: ['SUMMARY'], SUMMARY: [] };
const fallback = (screen: string) =>
	show(screen === '' ? 'SERVICE' : screen, { error_message: 'Later.' });

const booking = defineFlow({
	id: 'booking',
	routingModel,
	budgetMs: 20,
	onOpen: () => show('SERVICE'),
	screens: {
		SERVICE: {
			submits: z.object({ service: z.enum(['cut', 'colour']), mode: z.string().optional() }),
			onSubmit: async ({ service, mode }, { signal }) => {
				if (mode === 'late')
					await new Promise((resolve) => signal.addEventListener('abort', resolve));
				if (mode === 'broken') throw new RangeError('no table');
				if (mode === 'jump') return show('SUMMARY');
				if (mode === 'admin') return show('ADMIN');
				return show('SLOT', { service });
			},
			onBack: () => show('SERVICE', { welcome: 'back' }),
		},
		SLOT: {
			submits: z.object({ day: z.iso.date(), seats: z.number().int().max(4) }),
			onSubmit: (data) => show('DETAILS', data),
		},
		SUMMARY: { submits: z.object({}), onSubmit: () => close({ booked: true }) },
	},
	fallback,
});

async function open(flow: Flow = booking) {
	const sessions = new MemoryFlowSessions(() => 0);
	const problems: FlowProblem[] = [];
	const serve = serveFlows({
		flows: [flow],
		sessions,
		tokenSecret: secret,
		now: () => 0,
		onProblem: (problem) => problems.push(problem),
	});
	const binding = { contactId: 'c', flowId: flow.id, runId: null, expiresAt: 1 };
	const { token, session } = issueFlowToken(binding, randomBytes(16), secret);
	await sessions.add(session);
	return {
		problems,
		session: () => sessions.find(session.id),
		ask: (action: ScreenExchange['action'], screen = '', data: ScreenExchange['data'] = {}) =>
			serve({
				kind: 'exchange',
				version: '3.0',
				action,
				screen,
				data,
				flowToken: token,
				tokenSignature: undefined,
			}),
	};
}

describe('a defined flow', () => {
	it('opens, leads from screen to screen and closes', async () => {
		const { ask, session, problems } = await open();
		expect(await ask('INIT')).toEqual(show('SERVICE'));
		expect(await ask('data_exchange', 'SERVICE', { service: 'cut' })).toEqual(
			show('SLOT', { service: 'cut' }),
		);
		expect(await ask('BACK', 'SERVICE')).toEqual(show('SERVICE', { welcome: 'back' }));
		await ask('data_exchange', 'SERVICE', { service: 'colour' });
		await ask('data_exchange', 'SLOT', { day: '2026-11-21', seats: 2 });
		expect(await ask('data_exchange', 'SUMMARY')).toEqual(close({ booked: true }));
		expect(problems).toEqual([]);
		expect(await session()).toMatchObject({
			completed: { params: { booked: true } },
			seen: { SERVICE: { service: 'colour' }, SLOT: { day: '2026-11-21', seats: 2 } },
		});
	});

	it('drops what no schema names, the keys of prototypes too', async () => {
		const { ask, session } = await open();
		const data = JSON.parse(
			'{"service":"cut","price":0,"__proto__":{"admin":true},"constructor":{"prototype":{}}}',
		) as ScreenExchange['data'];
		expect(await ask('data_exchange', 'SERVICE', data)).toEqual(show('SLOT', { service: 'cut' }));
		expect(Object.keys((await session())?.seen['SERVICE'] ?? {})).toEqual(['service']);
		expect(({} as { admin?: boolean }).admin).toBeUndefined();
	});

	it.each([{}, { service: 'shave' }, { service: ['cut'] }, { service: null }])(
		'keeps the customer on the screen when it sends %j',
		async (data) => {
			const { ask, problems, session } = await open();
			expect(await ask('data_exchange', 'SERVICE', data)).toEqual(
				show('SERVICE', { error_message: 'Please check what you entered.' }),
			);
			expect(problems).toMatchObject([{ kind: 'invalidData' }]);
			expect((await session())?.seen).toEqual({});
		},
	);

	it.each([
		['late', 'late'],
		['broken', 'failed'],
		['jump', 'illegalReply'],
		['admin', 'illegalReply'],
	])('shows the fallback when a handler is %s', async (mode, kind) => {
		const { ask, problems } = await open();
		expect(await ask('data_exchange', 'SERVICE', { service: 'cut', mode })).toEqual(
			fallback('SERVICE'),
		);
		expect(problems).toMatchObject([{ kind, flowId: 'booking', screen: 'SERVICE' }]);
		expect(JSON.stringify(problems)).not.toContain('no table');
	});

	it.each(['ADMIN', '__proto__', 'constructor', '', 'DETAILS'])(
		'refuses a submission of the screen "%s", which has no handler',
		async (screen) => {
			const { ask, problems } = await open();
			expect(await ask('data_exchange', screen)).toMatchObject({ kind: 'refuseToken' });
			expect(problems).toMatchObject([{ kind: 'illegalScreen' }]);
		},
	);

	it('cannot be defined with a screen its Flow JSON does not have', () => {
		expect(() =>
			defineFlow({
				id: 'x',
				routingModel: { A: [] },
				onOpen: () => show('A'),
				screens: { B: { submits: z.object({}), onSubmit: () => close() } },
				fallback,
			}),
		).toThrow(FlowDefinitionError);
	});
});

describe('a random walk', () => {
	/** Two ways that meet again, and one that ends elsewhere: what may not follow what is written by hand. */
	const model = { A: ['B', 'C'], B: ['D'], C: ['D', 'E'], D: ['F'], E: [], F: [] };
	const names = [...Object.keys(model), 'ADMIN', '__proto__', ''];
	/** Where a phone can be, seen from where it was last shown; by hand. */
	const allowed: Record<string, string> = {
		A: 'ABCDEF',
		B: 'ABDF',
		C: 'ACDEF',
		D: 'ABCDF',
		E: 'ACE',
		F: 'ABCDF',
	};

	it('of 50,000 steps takes no illegal transition and every legal one', async () => {
		let state = 7;
		const pick = (list: readonly string[]) => {
			state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
			return list[Math.floor((state / 2 ** 31) * list.length)] ?? '';
		};
		const handler = {
			submits: z.object({ to: z.string() }),
			onSubmit: ({ to }: { to: string }) => show(to),
		};
		const flow = defineFlow({
			id: 'walk',
			routingModel: model,
			onOpen: () => show('A'),
			screens: { A: handler, B: handler, C: handler, D: handler, E: handler, F: handler },
			fallback: (screen) => show(screen, { fell: true }),
		});
		const { ask } = await open(flow);
		let at = 'A';
		await ask('INIT');
		for (let step = 0; step < 50_000; step++) {
			const [screen, to] = [pick(names), pick(names)];
			const reply = await ask('data_exchange', screen, { to });
			const canBeThere = screen !== '' && (allowed[at] ?? '').includes(screen);
			if (!canBeThere) {
				if (reply.kind !== 'refuseToken') throw new Error(`${at}: took ${screen}`);
				continue;
			}
			const followers: readonly string[] = model[screen as keyof typeof model];
			const legal = to === screen || followers.includes(to);
			const expected = legal ? show(to) : show(screen, { fell: true });
			if (JSON.stringify(reply) !== JSON.stringify(expected))
				throw new Error(`${at}: ${screen} to ${to} gave ${JSON.stringify(reply)}`);
			at = expected.screen;
			// The last screens lead nowhere: start again, as a customer does.
			if (at === 'E' || at === 'F') at = (await ask('INIT'), 'A');
		}
	});

	it('opens where no other screen leads', () => {
		expect(readRoutes(model).entries).toEqual(['A']);
	});
});
