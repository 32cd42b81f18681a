import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isJsonObject, type JsonValue } from '../../cloud-api/json';
import type { MessageEvent } from '../../cloud-api/webhooks/event';
import { Form } from '../form/Form';
import { asleepOf } from '../runner/executionWait';
import { readAnswer, respond } from '../runner/readAnswer';
import { wakeAt } from '../runner/wakeAt';
import { triggerItem } from '../WhatsAppTrigger/triggerItem';
import { answerOutputs, readAnswers } from './takeReply';
import { replyOutput } from './WaitingReply';

/** A reply has come for a sleeping execution: it goes on by the output of that answer, or sleeps on. */
export async function takeAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const woken = await readAnswer(context);
	if (!woken.ok) return woken.response;
	const { message } = woken.body;
	if (!isMessage(message)) return respond(context, 400, { error: 'It carries no message' });
	const form = new Form(asleepOf(context).parameters);
	const answers = readAnswers(form);
	const output = replyOutput(answers, form.flag('takeOther', true), message);
	if (output === null) return respond(context, 200, { taken: false });
	return wakeAt(context, answerOutputs(answers).length, output, triggerItem(message));
}

/** Whoever may wake the execution has parsed it; this only keeps a mistake from becoming an odd error. */
const isMessage = (value: JsonValue | undefined): value is JsonValue & MessageEvent =>
	isJsonObject(value) &&
	value['type'] === 'message' &&
	isJsonObject(value['content']) &&
	isJsonObject(value['identity']) &&
	typeof value['timestamp'] === 'number';
