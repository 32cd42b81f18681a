import { sendOptions } from '../../../../nodes/WhatsApp/sendOptions';
import { outboundMessage } from '../../../../nodes/WhatsApp/outboundMessage';
import { graphCall, type GraphCall } from '../../../../nodes/WhatsApp/graphCall';
import { buildMessage } from '../../../../cloud-api/messages/buildMessage';
import { envelopeLimits } from '../../../../cloud-api/messages/envelope';
import type { JsonObject } from '../../../../cloud-api/json';
import { Form } from '../../../../nodes/form/Form';
import type { Act, Outcome, Reaction, Stimulus, Visit } from '../step';
import { isExpression, type NodeKind, type NodeSetting } from './nodeKind';

/** Kinds of message that Meta takes only while the 24 h window is open: all but templates. */
const needsNoWindow = new Set(['template']);

/**
 * One operation of the Cloud API. A message is handed to the outbox and the run goes on at once, so that what a
 * journey does never depends on how fast Meta answers; the run waits for the answer only when the node has an error
 * branch, or when the operation is another one, whose answer is the point.
 */
export const whatsApp: NodeKind = {
	type: 'whatsApp',
	versions: [1, 1.1],
	problems: (parameters) => {
		if (isExpression(parameters['resource']) || isExpression(parameters['operation']))
			return ['Resource and operation must be chosen, not expressions.'];
		if (!isSend(parameters)) {
			const call = graphCall(parameters, { phoneNumberId: '0' });
			return call.ok || hasExpression(parameters) ? [] : call.problems;
		}
		if (isExpression(parameters['messageType']))
			return ['The message type must be chosen, not an expression.'];
		if (hasExpression(parameters)) return [];
		const message = outboundMessage(parameters);
		if (!message.ok) return message.problems;
		const built = buildMessage(message.message, { to: '0' });
		return built.ok ? [] : built.problems.map((problem) => problem.message);
	},
	behaviour: (parameters, setting) => {
		const send = isSend(parameters);
		const waits = !send || setting.onError === 'errorOutput';
		const options = new Form(parameters).group('options');
		return {
			outputs: ['Next'],
			rests: waits,
			awaits: waits,
			needsWindow:
				send &&
				!needsNoWindow.has(new Form(parameters).text('messageType')) &&
				!['template', 'wait'].includes(options.text('windowClosed')),
			enter: (visit) => (send ? enterSend(visit, waits) : enterCall(visit)),
			...(waits
				? { react: (visit: Visit, stimulus: Stimulus) => reactToResult(visit, stimulus, setting) }
				: {}),
		};
	},
};

function enterSend(visit: Visit, waits: boolean): Outcome {
	const message = outboundMessage(visit.parameters);
	if (!message.ok) return { kind: 'fail', message: message.problems.join(' ') };
	// The reading has held its content against Meta's limits.
	const unfit = envelopeLimits(message.message.kind, { to: '0' });
	if (unfit.length > 0)
		return { kind: 'fail', message: unfit.map((problem) => problem.message).join(' ') };
	const options = sendOptions(visit.parameters, visit.zone);
	if (!options.ok) return { kind: 'fail', message: options.problems.join(' ') };
	const act = { kind: 'send', draft: { message: message.message, ...options.options } } as const;
	const reason = `${message.message.kind} message queued`;
	if (waits)
		return {
			kind: 'rest',
			until: null,
			memory: {},
			reason: `${reason}; waits for Meta's answer`,
			acts: [act],
		};
	return {
		kind: 'leave',
		output: 0,
		json: { queued: true, messageType: message.message.kind },
		reason,
		acts: [act],
	};
}

function enterCall(visit: Visit): Outcome {
	const call = graphCall(visit.parameters, { phoneNumberId: visit.contact.phoneNumberId });
	if (!call.ok) return { kind: 'fail', message: call.problems.join(' ') };
	return {
		kind: 'rest',
		until: null,
		memory: {},
		reason: `${call.call.operation} asked of Meta`,
		acts: [callAct(call.call)],
	};
}

/** The files a form makes are text, and what a run wants has to be JSON to be kept. */
function callAct({ upload, ...call }: GraphCall): Act {
	if (upload === undefined) return { kind: 'call', ...call };
	const { data, fileName, mimeType } = upload.file;
	const text = new TextDecoder().decode(data);
	return { kind: 'call', ...call, upload: { fields: upload.fields, fileName, mimeType, text } };
}

function reactToResult(
	visit: Visit,
	stimulus: Stimulus,
	setting: NodeSetting,
): { reaction: Reaction; eager: boolean } | null {
	if (stimulus.kind !== 'result') return null;
	const { outcome } = stimulus;
	if (outcome.kind === 'accepted') {
		return {
			eager: false,
			reaction: {
				kind: 'leave',
				output: 0,
				json: outcome.response,
				acts: [],
				reason: 'Meta accepted it',
			},
		};
	}
	const error: JsonObject = {
		kind: outcome.kind,
		message: outcome.reason,
		code: outcome.kind === 'failed' ? outcome.code : null,
	};
	const output = setting.onError === 'errorOutput' ? 1 : 0;
	return {
		eager: false,
		reaction: {
			kind: 'leave',
			output,
			json: { ...visit.json, error },
			acts: [],
			reason: outcome.reason,
		},
	};
}

function isSend(parameters: JsonObject): boolean {
	const form = new Form(parameters);
	return (
		(form.text('resource') || 'message') === 'message' &&
		(form.text('operation') || 'send') === 'send'
	);
}

function hasExpression(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.values(value).some(hasExpression);
	return isExpression(value);
}
