import { duration } from '../../../../nodes/form/duration';
import { Form } from '../../../../nodes/form/Form';
import type { JsonObject } from '../../../../cloud-api/json';
import { durationText } from '../durationText';
import type { NodeKind } from './nodeKind';

const defaults: JsonObject = {
	slaAmount: 15,
	slaUnit: 'minutes',
	handBackAmount: 24,
	handBackUnit: 'hours',
};

const time = (parameters: JsonObject, name: 'sla' | 'handBack'): number =>
	duration(new Form({ ...defaults, ...parameters }), name) ?? 0;

const slaProblem = 'The SLA is not a positive time: set an amount and a unit.';

/**
 * Hands the conversation to a person and rests: first until someone takes it (the SLA), then until it is resolved.
 * Nothing automatic is sent meanwhile. Outputs: Resolved, Timed Out.
 */
export const escalateToHuman: NodeKind = {
	type: 'escalateToHuman',
	versions: [1],
	problems: (saved) => [
		...(time(saved, 'sla') <= 0 ? [slaProblem] : []),
		...(time(saved, 'handBack') <= 0
			? ['The hand-back time is not a positive time: set an amount and a unit.']
			: []),
	],
	behaviour: (saved) => ({
		outputs: ['Resolved', 'Timed Out'],
		rests: true,
		longestRest: time(saved, 'sla'),
		enter: ({ parameters, now }) => {
			const sla = time(parameters, 'sla');
			if (sla <= 0) return { kind: 'fail', message: slaProblem };
			const form = new Form(parameters);
			const note = form.optional('note') ?? null;
			return {
				kind: 'rest',
				until: now + sla,
				memory: { openedAt: now, takenAt: null, agent: null, note },
				reason: `waits up to ${durationText(sla)} for a person to take over`,
				acts: [
					{
						kind: 'escalate',
						team: form.optional('team') ?? null,
						assignee: form.optional('assignee') ?? null,
						note,
						dueAt: now + sla,
					},
				],
			};
		},
		react: (visit, stimulus) => {
			if (stimulus.kind !== 'agent') return null;
			const { action } = stimulus;
			if (action.kind === 'resolve') {
				const escalation = {
					...visit.memory,
					agent: action.agent,
					resolvedAt: visit.now,
					resolution: action.note,
				};
				return {
					eager: false,
					reaction: {
						kind: 'leave',
						output: 0,
						json: { ...visit.json, escalation },
						acts: [],
						reason: `resolved by ${action.agent}`,
					},
				};
			}
			const handBack = time(visit.parameters, 'handBack');
			const memory = {
				...visit.memory,
				agent: action.agent,
				takenAt: visit.memory['takenAt'] ?? visit.now,
			};
			const reason = `${action.agent} has the conversation; handed back after ${durationText(handBack)} of silence`;
			return {
				eager: false,
				reaction: { kind: 'stay', until: visit.now + handBack, memory, acts: [], reason },
			};
		},
		due: (visit) => {
			const taken = visit.memory['takenAt'] !== null;
			const reason = taken
				? 'the conversation was taken and then left alone'
				: 'nobody took the conversation in time';
			const escalation = { ...visit.memory, expiredAt: visit.now };
			return {
				kind: 'leave',
				output: 1,
				json: { ...visit.json, escalation },
				reason,
				acts: [{ kind: 'escalation.expire', reason }],
			};
		},
	}),
};
