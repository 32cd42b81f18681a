import { itemsOf, memberOf, type StringNode, textOf } from '../json/JsonNode';
import type { Action, Flow, Screen } from './Flow';

/** Where the screens lead: the routing model when there is one, else the navigate actions. */
export type Routes = ReadonlyMap<string, ReadonlySet<string>>;

/** The screen a navigate action leads to. */
export function nextScreen(action: Action): string | undefined {
	return action.name === 'navigate' ? textOf(memberOf(action.node, 'next'), 'name') : undefined;
}

/** Ids of the screens that `screen` navigates to. */
export function navigatesTo(screen: Screen): Set<string> {
	return new Set(screen.actions.flatMap((action) => nextScreen(action) ?? []));
}

/** The targets the routing model lists for a screen. */
export function declaredTargets(flow: Flow, id: string): StringNode[] {
	return itemsOf(memberOf(flow.root, 'routing_model'), id).filter((node) => node.kind === 'string');
}

/** Routes between existing screens. */
export function routesOf(flow: Flow): Routes {
	const declared = flow.root.members.has('routing_model');
	return new Map(
		[...flow.byId.values()].map((screen) => {
			const targets = declared
				? declaredTargets(flow, screen.id).map(({ value }) => value)
				: [...navigatesTo(screen)];
			return [screen.id, new Set(targets.filter((id) => flow.byId.has(id)))];
		}),
	);
}

/** Every id that can be reached from `from`, itself included. */
export function reachable(routes: Routes, from: Iterable<string>): Set<string> {
	const seen = new Set(from);
	for (const id of seen) for (const next of routes.get(id) ?? []) seen.add(next);
	return seen;
}

/** The same routes, walked backwards. */
export function reversed(routes: Routes): Routes {
	const back = new Map<string, Set<string>>([...routes.keys()].map((id) => [id, new Set()]));
	for (const [from, targets] of routes) for (const to of targets) back.get(to)?.add(from);
	return back;
}
