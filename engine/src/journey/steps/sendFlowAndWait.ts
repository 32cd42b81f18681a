import { buildMessage } from '../../../../cloud-api/messages/buildMessage';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { flowAnswers } from '../../../../nodes/SendFlowAndWait/flowAnswers';
import { flowMessage, flowName, flowOutputs } from '../../../../nodes/SendFlowAndWait/flowMessage';
import { sendOptions } from '../../../../nodes/WhatsApp/sendOptions';
import { triggerItem } from '../../../../nodes/WhatsAppTrigger/triggerItem';
import { durationText } from '../durationText';
import type { Outcome, Reaction, Stimulus, Visit } from '../step';
import { isExpression, type NodeKind } from './nodeKind';
import { longestRest, noTimeout, timeoutMs } from './timeout';

const [completed, abandoned, error] = [0, 1, 2];

/** Sends a Flow and rests until the contact has filled it in, its time is over, or it could not be sent. */
export const sendFlowAndWait: NodeKind = {
	type: 'sendFlowAndWait',
	versions: [1],
	jsonTexts: ['flowData'],
	problems: (parameters) => {
		if (Object.values(parameters).some(hasExpression)) return [];
		const message = flowMessage(parameters);
		if (!message.ok) return message.problems;
		const built = buildMessage(message.message, { to: '0' });
		return built.ok ? [] : built.problems.map((problem) => problem.message);
	},
	behaviour: (saved) => ({
		outputs: [...flowOutputs],
		rests: true,
		awaits: true,
		needsWindow: true,
		longestRest: longestRest(saved),
		enter,
		react,
		due: ({ json }) => ({
			kind: 'leave',
			output: abandoned,
			json,
			acts: [],
			reason: 'the form was not sent in time',
		}),
	}),
};

function enter({ parameters, now, zone }: Visit): Outcome {
	const ms = timeoutMs(parameters);
	if (ms === null) return noTimeout;
	const message = flowMessage(parameters);
	if (!message.ok) return { kind: 'fail', message: message.problems.join(' ') };
	const options = sendOptions({ ...parameters, messageType: 'flow' }, zone);
	if (!options.ok) return { kind: 'fail', message: options.problems.join(' ') };
	const flow = { flow: flowName(parameters), expiresAt: now + ms };
	return {
		kind: 'rest',
		until: now + ms,
		memory: { until: now + ms },
		reason: `sends the form and waits up to ${durationText(ms)} for it`,
		acts: [{ kind: 'send', draft: { message: message.message, ...options.options, flow } }],
	};
}

function react(visit: Visit, stimulus: Stimulus): { reaction: Reaction; eager: boolean } | null {
	switch (stimulus.kind) {
		case 'result':
			return stimulus.outcome.kind === 'accepted'
				? { eager: false, reaction: stay(visit) }
				: leave(error, { ...visit.json, error: { ...stimulus.outcome } }, stimulus.outcome.reason);
		case 'message': {
			const { message, flow } = stimulus;
			const answers = flowAnswers(message);
			if (answers === null || flow === undefined || flow.effectId !== visit.awaiting) return null;
			const trusted = flow.completed ?? answers;
			return leave(
				completed,
				{
					...triggerItem(message),
					answers: trusted,
					flow: {
						name: flow.flow,
						// Whose word the answers are: the endpoint saw them itself, or only the phone says so.
						source: flow.completed === null ? 'phone' : 'endpoint',
						differs: flow.completed !== null && !isWithin(flow.completed, answers),
						seen: flow.seen,
					},
				},
				'the form was sent',
			);
		}
		default:
			return null;
	}
}

/** The message is out; the rest of the time stays as it was. */
const stay = ({ memory, now }: Visit): Reaction => ({
	kind: 'stay',
	until: Number(memory['until'] ?? now),
	memory,
	acts: [],
	reason: 'Meta has the form; waits for the contact to send it',
});

const leave = (output: number, json: JsonObject, reason: string) => ({
	eager: false,
	reaction: { kind: 'leave', output, json, acts: [], reason } as const,
});

/** Whether the phone repeats what the endpoint closed the Flow with. */
const isWithin = (closedWith: JsonObject, answers: JsonObject): boolean =>
	Object.entries(closedWith).every(
		([name, value]) => name === 'flow_token' || sorted(answers[name]) === sorted(value),
	);

/** Members in any order mean the same. */
const sorted = (value: unknown): string =>
	JSON.stringify(value, (_key, one: unknown) =>
		isJsonObject(one)
			? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: one,
	) ?? '';

function hasExpression(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).some(hasExpression);
	return isExpression(value);
}
