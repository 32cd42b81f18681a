import { randomBytes } from 'node:crypto';
import type { ScreenReply } from '../../../../cloud-api/flowProtocol/reply';
import type { ScreenExchange } from '../../../../cloud-api/flowProtocol/request';
import type { Flow } from '../../../../flows-endpoint/src/flow/defineFlow';
import { type FlowProblem, serveFlows } from '../../../../flows-endpoint/src/flow/serveFlows';
import { issueFlowToken } from '../../../../flows-endpoint/src/flowToken';
import { MemoryFlowSessions } from '../../../../flows-endpoint/src/session/MemoryFlowSessions';

/** One customer's way through a flow, without encryption. */
export interface Played {
	readonly problems: readonly FlowProblem[];
	readonly ask: (
		action: ScreenExchange['action'],
		screen?: string,
		data?: ScreenExchange['data'],
	) => Promise<ScreenReply>;
}

/** Opens a session of a flow and puts screens to it. */
export async function playFlow(flow: Flow, now: () => number = () => 0): Promise<Played> {
	const sessions = new MemoryFlowSessions(now);
	const problems: FlowProblem[] = [];
	const serve = serveFlows({
		flows: [flow],
		sessions,
		tokenSecret: 'secret',
		now,
		onProblem: (problem) => problems.push(problem),
	});
	const binding = { contactId: 'c', flowId: flow.id, runId: null, expiresAt: now() + 86_400_000 };
	const { token, session } = issueFlowToken(binding, randomBytes(16), 'secret');
	await sessions.add(session);
	return {
		problems,
		ask: (action, screen = '', data = {}) =>
			serve({
				kind: 'exchange',
				version: '3.0',
				action,
				screen,
				data,
				flowToken: token,
				tokenSignature: undefined,
			}),
	};
}
