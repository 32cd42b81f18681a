import type { Decide } from '../../../engine/src/core/decide';
import type { SendEffect } from '../../../engine/src/core/effect';
import type { Fact } from '../../../engine/src/core/fact';
import type { Run } from '../../../engine/src/core/run';

/**
 * A lane's brain of twenty lines, for tests of hosts: every message is echoed by a send. Words make it do more:
 * `boom` throws, `remind 60` starts a run that is due in 60 s and then reminds, `stop` stops all runs,
 * `park …` sends what must not be sent again by itself.
 */
export const echoDecide: Decide = (state, event, now, definitions) => {
	const fact = (
		kind: Fact['kind'],
		reason: string,
		runId: string | null = null,
		data: Fact['data'] = {},
	): Fact => ({
		kind,
		at: now,
		runId,
		node: null,
		reason,
		data,
	});
	const send = (n: number, body: string, runId: string | null = null): SendEffect => ({
		kind: 'send',
		id: `${event.id}.${n}`,
		runId,
		node: null,
		stopsRun: false,
		origin: 'journey',
		message: { kind: 'text', body },
		fallback: null,
		category: 'service',
		ifUncertain: body.startsWith('park') ? 'park' : 'resend',
		quietHours: null,
		replyTo: null,
	});
	const nothing = { state, facts: [], effects: [], cancelledRuns: [] };
	switch (event.kind) {
		case 'message': {
			const text = event.message.content.kind === 'text' ? event.message.content.body : '';
			if (text === 'boom') throw new Error('this message is poison');
			const contact = {
				...state.contact,
				inboundCount: state.contact.inboundCount + 1,
				lastInboundAt: event.message.timestamp,
			};
			const received = {
				...nothing,
				state: { ...state, contact },
				facts: [fact('message.received', text)],
			};
			if (text === 'stop') {
				const stopped = state.runs.map(({ id }) => id);
				return {
					...received,
					facts: [...received.facts, ...stopped.map((id) => fact('run.interrupted', text, id))],
					state: { ...received.state, runs: [] },
					cancelledRuns: stopped,
				};
			}
			const [, delay] = /^remind (\d+)$/.exec(text) ?? [];
			if (delay === undefined) return { ...received, effects: [send(0, text)] };
			const run = newRun(
				`${event.id}-echo`,
				definitions.published[0]?.version ?? 'v1',
				now,
				now + Number(delay) * 1000,
			);
			const data = { journeyId: 'echo', version: run.version };
			const facts = [...received.facts, fact('run.started', 'asked to remind', run.id, data)];
			const runs = [...state.runs, run];
			return {
				...received,
				facts,
				state: { ...received.state, runs },
				effects: [send(0, 'I will remind you', run.id)],
			};
		}
		case 'alarm': {
			const due = state.runs.filter(({ deadline }) => deadline !== null && deadline <= now);
			const runs = state.runs.filter((run) => !due.includes(run));
			const facts = due.map(({ id }) => fact('run.ended', 'reminded', id));
			return {
				...nothing,
				state: { ...state, runs },
				facts,
				effects: due.map((_run, n) => send(n, 'Reminder')),
			};
		}
		case 'result':
			return {
				...nothing,
				facts: [
					fact(`effect.${event.outcome.kind}`, event.outcome.kind, null, {
						effectId: event.effect.id,
						...(event.over === true ? { over: true } : {}),
					}),
				],
			};
		case 'status': {
			const data = {
				effectId: event.effect?.id ?? null,
				status: event.status.status,
				...(event.over === true ? { over: true } : {}),
			};
			return { ...nothing, facts: [fact('message.status', event.status.rawStatus, null, data)] };
		}
		default:
			return nothing;
	}
};

const newRun = (id: string, version: string, now: number, deadline: number): Run => ({
	id,
	journeyId: 'echo',
	version,
	trigger: 'start',
	key: null,
	at: 'waiting',
	json: {},
	outputs: {},
	deadline,
	awaiting: null,
	interruptedBy: [],
	startedAt: now,
	visits: 0,
});
