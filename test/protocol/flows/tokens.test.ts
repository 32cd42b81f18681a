import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { checkFlowToken, issueFlowToken } from '../../../flows-endpoint/src/flowToken';
import { defineFlow, z } from '../../../flows-endpoint/src/flow/defineFlow';
import { type FlowProblem, serveFlows } from '../../../flows-endpoint/src/flow/serveFlows';
import { close, show } from '../../../cloud-api/flowProtocol/reply';
import type { FlowBinding } from '../../../flows-endpoint/src/session/FlowSession';
import {
	FlowSessionsFull,
	MemoryFlowSessions,
} from '../../../flows-endpoint/src/session/MemoryFlowSessions';
import { makeKey, optionsFor, post, submission, withEndpoint } from './support/endpoint';

const made = makeKey();
const { phone } = made;
const secret = 'the-token-secret';
const noon = Date.UTC(2026, 10, 21, 12);
const hour = 3_600_000;
const amina: FlowBinding = {
	contactId: 'amina',
	flowId: 'lead',
	runId: 'run-1',
	expiresAt: noon + hour,
};

const lead = defineFlow({
	id: 'lead',
	routingModel: { FORM: [] },
	onOpen: () => show('FORM'),
	screens: {
		FORM: {
			submits: z.object({ name: z.string() }),
			onSubmit: ({ name }) => close({ name }),
		},
	},
	fallback: (screen) => show(screen, { error_message: 'One moment, please.' }),
});

/** An endpoint with the lead flow, and a way to ask it with a token. */
async function withLead(
	body: (world: {
		sessions: MemoryFlowSessions;
		problems: FlowProblem[];
		setNow: (now: number) => void;
		issue: (binding?: Partial<FlowBinding>) => Promise<string>;
		ask: (token: string, more?: object) => Promise<{ status: number; answer: unknown }>;
	}) => Promise<void>,
) {
	let now = noon;
	const sessions = new MemoryFlowSessions(() => now);
	const problems: FlowProblem[] = [];
	const exchange = serveFlows({
		flows: [lead],
		sessions,
		tokenSecret: secret,
		now: () => now,
		onProblem: (problem) => problems.push(problem),
	});
	await withEndpoint(optionsFor(made, { exchange }), (endpoint) =>
		body({
			sessions,
			problems,
			setNow: (later) => (now = later),
			issue: async (binding) => {
				const { token, session } = issueFlowToken(
					{ ...amina, ...binding },
					randomBytes(16),
					secret,
				);
				await sessions.add(session);
				return token;
			},
			ask: async (token, more) => {
				const sealed = await phone.seal(submission({ name: 'A' }, { flow_token: token, ...more }));
				const { status, body: text } = await post(endpoint, sealed.body, phone.sign(sealed.body));
				return { status, answer: await sealed.open(text) };
			},
		}),
	);
}

const refused = { status: 427, answer: { error_msg: expect.stringContaining('no longer open') } };

describe('a flow token', () => {
	it('serves its contact once, and never after the Flow is complete', () =>
		withLead(async ({ issue, ask, problems, sessions }) => {
			const token = await issue();
			expect(await ask(token)).toMatchObject({ status: 200, answer: { screen: 'SUCCESS' } });
			expect(await ask(token)).toEqual(refused);
			expect(await ask(token, { action: 'INIT', screen: '' })).toEqual(refused);
			expect(problems.map(({ kind }) => kind)).toEqual(['completed', 'completed']);
			const session = await sessions.find(token.split('.')[1] ?? '');
			expect(session).toMatchObject({
				completed: { at: noon, params: { name: 'A' } },
				seen: { FORM: { name: 'A' } },
			});
		}));

	it('completes once when two submissions race', () =>
		withLead(async ({ issue, ask }) => {
			const token = await issue();
			const answers = await Promise.all(Array.from({ length: 8 }, () => ask(token)));
			const closed = answers.filter(
				({ answer }) => (answer as { screen?: string }).screen === 'SUCCESS',
			);
			expect(closed).toHaveLength(1);
		}));

	it('ends when its time is over', () =>
		withLead(async ({ issue, ask, setNow, problems }) => {
			const token = await issue();
			setNow(amina.expiresAt - 1);
			expect((await ask(token, { action: 'INIT', screen: '' })).status).toBe(200);
			setNow(amina.expiresAt);
			expect(await ask(token)).toEqual(refused);
			expect(problems).toEqual([{ flowId: undefined, screen: 'FORM', kind: 'expired' }]);
		}));

	it('is refused when a part of it is of another contact, or changed', () =>
		withLead(async ({ issue, ask, problems }) => {
			const [mine, hers] = [await issue(), await issue({ contactId: 'bruno' })];
			const [, id = '', mac = ''] = mine.split('.');
			const [, herId = '', herMac = ''] = hers.split('.');
			const last = mac.endsWith('A') ? 'E' : 'A';
			const wrong = [
				`wf1.${id}.${herMac}`,
				`wf1.${herId}.${mac}`,
				`wf1.${id}.${mac.slice(0, -1)}${last}`,
				`wf1.${Buffer.alloc(16).toString('base64url')}.${mac}`,
				`wf2.${id}.${mac}`,
				`wf1.${id}`,
				`${mine}.`,
				` ${mine}`,
				'__proto__',
				'',
			];
			for (const token of wrong) expect(await ask(token)).toEqual(refused);
			const kinds = problems.map(({ kind }) => kind);
			expect(kinds.slice(0, 4)).toEqual(['tampered', 'tampered', 'tampered', 'unknown']);
			expect(kinds.slice(4)).toEqual(Array.from({ length: 6 }, () => 'malformed'));
		}));

	it('does not follow a session that somebody moved to another contact, flow, run or time', async () => {
		const { token, session } = issueFlowToken(amina, randomBytes(16), secret);
		const moves: Partial<FlowBinding>[] = [
			{ contactId: 'bruno' },
			{ flowId: 'refund' },
			{ runId: 'run-2' },
			{ runId: null },
			{ expiresAt: noon + 1000 * hour },
		];
		for (const move of moves) {
			const sessions = new MemoryFlowSessions(() => noon);
			await sessions.add({ ...session, binding: { ...session.binding, ...move } });
			expect(await checkFlowToken(token, sessions, secret, { now: noon })).toEqual({
				ok: false,
				problem: 'tampered',
			});
		}
	});

	it('is foreign in the chat of another contact', async () => {
		const { token, session } = issueFlowToken(amina, randomBytes(16), secret);
		const sessions = new MemoryFlowSessions(() => noon);
		await sessions.add(session);
		const by = (contactId: string) =>
			checkFlowToken(token, sessions, secret, { now: noon, contactId });
		expect(await by('bruno')).toEqual({ ok: false, problem: 'foreign' });
		expect(await by('amina')).toEqual({ ok: true, session });
	});

	it('belongs to a flow that is served here', () =>
		withLead(async ({ issue, ask, problems }) => {
			expect(await ask(await issue({ flowId: 'gone' }))).toEqual(refused);
			expect(problems).toMatchObject([{ flowId: 'gone', kind: 'noFlow' }]);
		}));
});

describe('sessions in memory', () => {
	it('let expired ones go and never a live one', async () => {
		let now = noon;
		const sessions = new MemoryFlowSessions(() => now, 2);
		const add = async (expiresAt: number) => {
			const { session } = issueFlowToken({ ...amina, expiresAt }, randomBytes(16), secret);
			await sessions.add(session);
			return session;
		};
		const short = await add(noon + 1);
		const long = await add(noon + hour);
		await expect(add(noon + hour)).rejects.toThrow(FlowSessionsFull);
		now = noon + 1;
		await add(noon + hour);
		expect(await sessions.find(short.id)).toBeUndefined();
		expect(await sessions.find(long.id)).toEqual(long);
	});
});
