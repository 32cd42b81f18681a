import { z } from 'zod';
import type { JsonObject } from '../../../cloud-api/json';
import type { CloseFlow, RefuseToken, ShowScreen } from '../../../cloud-api/flowProtocol/reply';
import type { FlowSession } from '../session/FlowSession';
import { readRoutes, type Routes, type RoutingModel } from './routes';

/** The zod that schemas must be made with; another major version on the author's side does not fit. */
export { z };

/** What a handler gets beside the submitted data. */
export interface FlowContext {
	readonly session: FlowSession;
	/** Fires when the budget is spent: what comes later is thrown away. */
	readonly signal: AbortSignal;
}

export type FlowReply = ShowScreen | CloseFlow | RefuseToken;
type Answering = FlowReply | Promise<FlowReply>;

/** One screen: the schema of what it submits, and the answer to it. */
interface ScreenOf<Schema extends z.ZodObject> {
	/** Unknown keys are dropped; data that does not fit leaves the customer on the screen with a message. */
	readonly submits: Schema;
	readonly onSubmit: (data: z.output<Schema>, context: FlowContext) => Answering;
	/** The back button on this screen, if it has `refresh_on_back`: show the screen before it, with fresh data. */
	readonly onBack?: (context: FlowContext) => Answering;
}

export interface FlowSpec<Schemas extends Readonly<Record<string, z.ZodObject>>> {
	readonly id: string;
	/** Take it from the published Flow JSON. */
	readonly routingModel: RoutingModel;
	readonly onOpen: (context: FlowContext) => Answering;
	readonly screens: { readonly [Name in keyof Schemas]: ScreenOf<Schemas[Name]> };
	/** Milliseconds for a handler; 800 unless told (the phone gives up after ten seconds, Meta asks for one). */
	readonly budgetMs?: number;
	/** Shown when a handler is late, fails, or leads where the routing model does not. */
	readonly fallback: (screen: string) => ShowScreen;
	/** Shown when submitted data does not fit the schema. */
	readonly invalidMessage?: string;
	/** Shown with 427. */
	readonly refusedMessage?: string;
}

/** One screen of a flow, its types forgotten. */
export interface FlowScreen {
	readonly parse: (data: JsonObject) => JsonObject | undefined;
	readonly onSubmit: (data: JsonObject, context: FlowContext) => Answering;
	readonly onBack: ((context: FlowContext) => Answering) | undefined;
}

/** A flow as the endpoint serves it. Make one with `defineFlow`. */
export interface Flow extends Required<Omit<FlowSpec<never>, 'screens' | 'routingModel'>> {
	readonly routes: Routes;
	readonly screens: ReadonlyMap<string, FlowScreen>;
}

/**
 * Defines a flow: a handler per screen, typed by the screen's schema. Throws `FlowDefinitionError` when a screen is
 * not in the routing model, because then the flow and the published Flow JSON are not the same.
 */
export function defineFlow<Schemas extends Readonly<Record<string, z.ZodObject>>>(
	spec: FlowSpec<Schemas>,
): Flow {
	const unknown = Object.keys(spec.screens).filter(
		(name) => !Object.hasOwn(spec.routingModel, name),
	);
	if (unknown.length > 0) throw new FlowDefinitionError(spec.id, unknown);
	const screens = Object.entries<ScreenOf<z.ZodObject>>(spec.screens);
	return {
		id: spec.id,
		routes: readRoutes(spec.routingModel),
		screens: new Map(screens.map(([name, screen]) => [name, forgetTypes(screen)])),
		onOpen: spec.onOpen,
		fallback: spec.fallback,
		budgetMs: spec.budgetMs ?? 800,
		invalidMessage: spec.invalidMessage ?? 'Please check what you entered.',
		refusedMessage:
			spec.refusedMessage ?? 'This form is no longer open. Please ask for a new one in the chat.',
	};
}

/** A flow that names screens its published Flow JSON does not have. */
export class FlowDefinitionError extends Error {
	override readonly name = 'FlowDefinitionError';
	constructor(flowId: string, screens: readonly string[]) {
		super(
			`Flow "${flowId}" handles ${screens.join(', ')}, which its routing model does not name: publish the screen or remove the handler.`,
		);
	}
}

const forgetTypes = (screen: ScreenOf<z.ZodObject>): FlowScreen => ({
	parse: (data) => {
		const parsed = screen.submits.safeParse(data);
		return parsed.success ? (parsed.data as JsonObject) : undefined;
	},
	onSubmit: (data, context) => screen.onSubmit(data, context),
	onBack: screen.onBack,
});
