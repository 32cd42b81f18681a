import type { JsonObject } from '../../../cloud-api/json';
import { checkFlowToken, type TokenProblem } from '../flowToken';
import {
	type CloseFlow,
	refuseToken,
	type ScreenReply,
	type ShowScreen,
	stay,
} from '../../../cloud-api/flowProtocol/reply';
import type { ScreenExchange } from '../../../cloud-api/flowProtocol/request';
import type { FlowSession, FlowSessionStore } from '../session/FlowSession';
import type { Flow, FlowReply } from './defineFlow';
import { withinBudget } from './withinBudget';

/** Something a flow's author or operator should see. Holds no customer's data. */
export interface FlowProblem {
	readonly flowId: string | undefined;
	readonly screen: string;
	readonly kind:
		| TokenProblem
		| 'noFlow'
		| 'illegalScreen'
		| 'illegalReply'
		| 'invalidData'
		| 'late'
		| 'failed'
		| 'conflict';
	/** Of a handler that failed: the error's name. */
	readonly cause?: string;
}

export interface FlowService {
	readonly flows: readonly Flow[];
	readonly sessions: FlowSessionStore;
	readonly tokenSecret: string;
	readonly now: () => number;
	readonly onProblem?: (problem: FlowProblem) => void;
	/** Told, before a flow answers, whose exchange it is: for timings by flow. */
	readonly onFlow?: (flowId: string, exchange: ScreenExchange) => void;
}

const refusal = 'This form is no longer open. Please ask for a new one in the chat.';
const again = 'Please try again.';

/** Answers exchanges with the flows' handlers, inside the walls of token, routing model, schema and budget. */
export function serveFlows(
	service: FlowService,
): (exchange: ScreenExchange) => Promise<ScreenReply> {
	const flows = new Map(service.flows.map((flow) => [flow.id, flow]));
	return async (given) => {
		const { flowToken } = given;
		const now = service.now();
		const check = await checkFlowToken(flowToken, service.sessions, service.tokenSecret, { now });
		const exchange = check.ok ? withScreen(given, check.session) : given;
		const { screen } = exchange;
		const report = (kind: FlowProblem['kind'], cause?: string) =>
			service.onProblem?.({
				flowId: check.ok ? check.session.binding.flowId : undefined,
				screen,
				kind,
				...(cause !== undefined && { cause }),
			});
		if (!check.ok) {
			report(check.problem);
			return refuseToken(refusal);
		}
		const flow = flows.get(check.session.binding.flowId);
		if (flow === undefined) {
			report('noFlow');
			return refuseToken(refusal);
		}
		service.onFlow?.(flow.id, given);
		return exchangeScreen({ exchange, flow, session: check.session, service, report });
	};
}

interface Turn {
	readonly exchange: ScreenExchange;
	readonly flow: Flow;
	readonly session: FlowSession;
	readonly service: FlowService;
	readonly report: (kind: FlowProblem['kind'], cause?: string) => void;
}

async function exchangeScreen(turn: Turn): Promise<ScreenReply> {
	const { exchange, flow, session, report } = turn;
	const { action, screen } = exchange;
	const handler = flow.screens.get(screen);
	const opens = action === 'INIT';
	// A phone that is where it cannot be is broken or hostile; there is no screen to put it on.
	if (!opens && (handler === undefined || !flow.routes.canBeOn(screen, session.screen))) {
		report('illegalScreen');
		return refuseToken(flow.refusedMessage);
	}
	const data = action === 'data_exchange' ? handler?.parse(exchange.data) : {};
	if (data === undefined) {
		report('invalidData');
		return stay(screen, flow.invalidMessage);
	}
	const outcome = await withinBudget<FlowReply>(flow.budgetMs, (signal) => {
		const context = { session, signal };
		if (opens || handler === undefined) return flow.onOpen(context);
		if (action === 'data_exchange') return handler.onSubmit(data, context);
		return handler.onBack?.(context) ?? flow.fallback(screen);
	});
	if (outcome.kind !== 'done') {
		report(outcome.kind, outcome.kind === 'failed' ? nameOf(outcome.cause) : undefined);
		return record(turn, flow.fallback(screen), undefined);
	}
	const reply = outcome.result;
	if (reply.kind === 'refuseToken') return reply;
	const legal = reply.kind === 'close' || leads(turn, reply.screen);
	if (!legal) report('illegalReply');
	const submitted = action === 'data_exchange' ? data : undefined;
	return record(turn, legal ? reply : flow.fallback(screen), submitted);
}

/** Meta's page says that `screen` may be absent on BACK; then the phone is where the endpoint last put it. */
const withScreen = (exchange: ScreenExchange, session: FlowSession): ScreenExchange =>
	exchange.action === 'BACK' && exchange.screen === ''
		? { ...exchange, screen: session.screen ?? '' }
		: exchange;

const leads = ({ exchange: { action, screen }, flow: { routes } }: Turn, next: string): boolean =>
	action === 'data_exchange'
		? routes.leads(screen, next)
		: routes.canBeOn(next, action === 'INIT' ? null : screen);

/** Lets a reply out only if the session takes it: of two exchanges at once, one wins. */
async function record(
	{ exchange, flow, session, service, report }: Turn,
	reply: ShowScreen | CloseFlow,
	submitted: JsonObject | undefined,
): Promise<ScreenReply> {
	const { action, screen } = exchange;
	const stored = await service.sessions.replace({
		...session,
		revision: session.revision + 1,
		screen: reply.kind === 'screen' ? reply.screen : screen,
		seen: submitted ? { ...session.seen, [screen]: submitted } : session.seen,
		completed: reply.kind === 'close' ? { at: service.now(), params: reply.params } : null,
	});
	if (stored) return reply;
	report('conflict');
	return action === 'INIT' ? flow.fallback(screen) : stay(screen, again);
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : 'unknown');
