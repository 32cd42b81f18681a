import { Form } from '../../../../nodes/form/Form';
import {
	answerOutputs,
	answerProblems,
	readAnswers,
	takeReply,
} from '../../../../nodes/WaitForReply/takeReply';
import { triggerItem } from '../../../../nodes/WhatsAppTrigger/triggerItem';
import { isAnswer } from '../../../../nodes/WaitForReply/isAnswer';
import { durationText } from '../durationText';
import { isExpression, type NodeKind } from './nodeKind';
import { longestRest, noTimeout, timeoutMs } from './timeout';

/** Rests until the contact answers; one output per expected answer, then Other, then Timeout. */
export const waitForReply: NodeKind = {
	type: 'waitForReply',
	versions: [1],
	problems: (parameters) => {
		const answers = readAnswers(new Form(parameters));
		return [
			...answers
				.filter(({ name }) => isExpression(name))
				.map(() => 'The name of an answer must be fixed text: it labels an output.'),
			...answerProblems(answers),
		];
	},
	behaviour: (saved) => {
		const outputs = answerOutputs(readAnswers(new Form(saved)));
		const other = outputs.length - 2;
		return {
			outputs,
			rests: true,
			longestRest: longestRest(saved),
			enter: ({ parameters, now }) => {
				const ms = timeoutMs(parameters);
				if (ms === null) return noTimeout;
				return {
					kind: 'rest',
					until: now + ms,
					memory: {},
					acts: [],
					reason: `waits up to ${durationText(ms)} for a reply`,
				};
			},
			react: ({ parameters }, stimulus) => {
				if (stimulus.kind !== 'message') return null;
				const { message } = stimulus;
				const form = new Form(parameters);
				const output = takeReply(readAnswers(form), message);
				if (output !== null) {
					const reason = `the reply is the answer "${outputs[output] ?? output}"`;
					return {
						eager: false,
						reaction: { kind: 'leave', output, json: triggerItem(message), acts: [], reason },
					};
				}
				if (!form.flag('takeOther', true) || !isAnswer(message)) return null;
				const reason = 'the reply is none of the expected answers';
				return {
					eager: true,
					reaction: { kind: 'leave', output: other, json: triggerItem(message), acts: [], reason },
				};
			},
			due: ({ json }) => ({
				kind: 'leave',
				output: other + 1,
				json,
				acts: [],
				reason: 'no reply in time',
			}),
		};
	},
};
