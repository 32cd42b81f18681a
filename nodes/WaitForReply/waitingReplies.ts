import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../cloud-api/json';
import type { WaitingReply } from './WaitingReply';

const member = 'waitingReplies';

/**
 * Who waits, in this process of n8n. n8n gives nodes no memory that executions share: the static data of a workflow is
 * written whole by each execution that ends, so of two at the same moment one would be forgotten. So the process
 * remembers, and writes all it knows to the static data each time; from there it is read after a restart.
 */
const byWorkflow = new Map<string, Map<string, WaitingReply>>();

/** Those that were answered here; the static data may still name them. */
const over = new Set<string>();
const mostOver = 5000;

/** Everybody who waits in a workflow, by this process and by what was stored, those past their time left out. */
export function waitingReplies(
	workflowId: string,
	stored: IDataObject,
	now: number,
): readonly WaitingReply[] {
	const known = byWorkflow.get(workflowId) ?? new Map<string, WaitingReply>();
	for (const wait of readStored(stored)) if (!over.has(wait.id)) known.set(wait.id, wait);
	for (const { id, until } of known.values()) if (until <= now) known.delete(id);
	byWorkflow.set(workflowId, known);
	return [...known.values()];
}

/** One more waits from now on. */
export function addWaiting(
	workflowId: string,
	stored: IDataObject,
	wait: WaitingReply,
	now: number,
): void {
	const others = waitingReplies(workflowId, stored, now);
	byWorkflow.get(workflowId)?.set(wait.id, wait);
	write(stored, [...others, wait]);
}

/** It gets no further message; false = somebody else was quicker. */
export function takeWaiting(
	workflowId: string,
	stored: IDataObject,
	{ id }: WaitingReply,
	now: number,
): boolean {
	if (over.has(id)) return false;
	over.add(id);
	const [oldest] = over;
	if (over.size > mostOver && oldest !== undefined) over.delete(oldest);
	byWorkflow.get(workflowId)?.delete(id);
	write(
		stored,
		waitingReplies(workflowId, stored, now).filter((wait) => wait.id !== id),
	);
	return true;
}

function write(stored: IDataObject, waits: readonly WaitingReply[]): void {
	stored[member] = Object.fromEntries(waits.map((wait) => [wait.id, { ...wait }])) as IDataObject;
}

const readStored = (stored: IDataObject): readonly WaitingReply[] =>
	Object.values(Object(stored[member]) as Record<string, unknown>).filter(
		(wait): wait is WaitingReply =>
			isJsonObject(wait) && typeof wait['id'] === 'string' && Array.isArray(wait['answers']),
	);
