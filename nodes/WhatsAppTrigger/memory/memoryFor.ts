import type { IWebhookFunctions } from 'n8n-workflow';
import { nothingRemembered, type Remembered, TriggerMemory } from './TriggerMemory';

/** What this process remembers of every trigger, by workflow and node. */
const triggers = new Map<string, Remembered>();

/**
 * The memory for one delivery. It is kept when n8n answers with success, which is after the execution was stored; a test
 * has a memory of its own each time.
 */
export function memoryFor(context: IWebhookFunctions): TriggerMemory {
	const data = context.getWorkflowStaticData('node');
	if (context.getMode() === 'manual') return new TriggerMemory(nothingRemembered(), data);
	const trigger = `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;
	const remembered = triggers.get(trigger) ?? nothingRemembered();
	triggers.set(trigger, remembered);
	const memory = new TriggerMemory(remembered, data);
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode < 300) memory.keep();
	});
	return memory;
}
