import { type IExecuteFunctions, type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { plain } from '../form/plain';
import { callRunner } from '../runner/callRunner';
import { contactName } from '../runner/contactName';
import { answerSecret, executionWait, sleepUntil } from '../runner/executionWait';
import { oneContact } from '../runner/oneContact';
import { hasRunner, requireRunner } from '../runner/runnerCredential';
import { untilTimeout } from '../runner/untilTimeout';
import { answerOutputs, answerProblems, readAnswers } from './takeReply';
import { contactKey } from './WaitingReply';
import { addWaiting } from './waitingReplies';

/**
 * Sends an execution to sleep until its contact answers. With a runner's credential the runner listens, for any number
 * of workflows and n8n processes; without one, the WhatsApp Trigger of the same workflow does.
 */
export async function beginWait(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const { form, id } = oneContact(context);
	const answers = readAnswers(form);
	const [problem] = answerProblems(answers);
	if (problem !== undefined) throw new NodeOperationError(node, problem, { itemIndex: 0 });

	const now = Date.now();
	const until = untilTimeout(context, form, 'timeout', now);
	const takeOther = form.flag('takeOther', true);
	const { executionId, resumeUrl } = executionWait(context);
	if (hasRunner(node)) {
		const token = await requireRunner(context);
		await callRunner(context, {
			method: 'POST',
			path: '/waits',
			body: {
				kind: 'reply',
				contact: contactName(id),
				resumeUrl,
				secret: answerSecret(token, executionId, node.id),
				until: new Date(until).toISOString(),
				answers: plain([...answers]),
				takeOther,
			},
		});
	} else {
		refuseWithoutTrigger(context);
		const wait = {
			id: `${executionId}:${node.id}:${now}`,
			resumeUrl,
			since: now,
			until,
			contact: contactKey(id),
			answers,
			takeOther,
		};
		const workflowId = context.getWorkflow().id ?? '';
		addWaiting(workflowId, context.getWorkflowStaticData('global'), wait, now);
	}
	const outputs = answerOutputs(answers);
	return await sleepUntil(context, form, until, outputs.length, outputs.length - 1);
}

/** Nobody else in n8n hears what customers write. */
function refuseWithoutTrigger(context: IExecuteFunctions): void {
	const node = context.getNode();
	const parents = context.getParentNodes(node.name);
	if (parents.some(({ type }) => type.endsWith('.whatsAppTrigger'))) return;
	throw new NodeOperationError(node, `Nobody would hear the reply that "${node.name}" waits for`, {
		description:
			'Begin this workflow with a WhatsApp Trigger, which then also receives the replies. For workflows that begin with anything else, choose a Wayfare Runner API credential here.',
	});
}
