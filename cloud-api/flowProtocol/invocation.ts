import type { FlowRequest } from './request';
import type { Answer } from './answer';
import type { PlainAnswer } from './respond';

/** One signed request and what became of it. `request` holds a customer's data: redact before keeping. */
export interface Invocation {
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly status: Answer['status'];
	readonly totalMs: number;
	/** Waiting for and doing the RSA work; undefined when it never came to that. */
	readonly unwrapMs: number | undefined;
	readonly request: FlowRequest | undefined;
	readonly reply: PlainAnswer['kind'] | undefined;
	/** The name of the error that ended it. */
	readonly problem: string | undefined;
}

/** What is known of an invocation before it has its answer. */
export type Draft = {
	-readonly [Key in keyof Omit<Invocation, 'status' | 'totalMs'>]: Invocation[Key];
};

/** An invocation that has just begun. */
export const draft = (at: number): Draft => ({
	at,
	unwrapMs: undefined,
	request: undefined,
	reply: undefined,
	problem: undefined,
});

/** The invocation whole. Field by field: after a spread V8 would add the last two the slow way, each time. */
export const finish = (draft: Draft, status: Answer['status'], totalMs: number): Invocation => ({
	at: draft.at,
	status,
	totalMs,
	unwrapMs: draft.unwrapMs,
	request: draft.request,
	reply: draft.reply,
	problem: draft.problem,
});
