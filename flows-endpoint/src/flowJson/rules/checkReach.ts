import type { Flow, Screen } from '../model/Flow';
import { reachable, reversed, type Routes, routesOf } from '../model/routes';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

/** A screen that leads back to itself over others; direct ways back are reported elsewhere. */
function checkCycles(flow: Flow, routes: Routes, problems: Problems): void {
	for (const [from, targets] of routes) {
		const direct = [...targets].some((to) => to === from || routes.get(to)?.has(from) === true);
		const screen = flow.byId.get(from);
		if (direct || screen === undefined || !reachable(routes, targets).has(from)) continue;
		return problems.warning(
			'route-cycle',
			placeOf(screen.node, 'id'),
			`${from} can be reached again from itself: Meta asks for forward routes only; let people use the back button.`,
		);
	}
}

function checkBackAction(flow: Flow, routes: Routes, problems: Problems): void {
	if (flow.root.members.has('routing_model')) return;
	const order = [...routes.keys()];
	for (const [from, targets] of routes) {
		for (const to of targets) {
			const screen = flow.byId.get(from);
			if (
				screen === undefined ||
				order.indexOf(to) >= order.indexOf(from) ||
				routes.get(to)?.has(from) !== true
			)
				continue;
			problems.error(
				'route-back',
				placeOf(screen.node, 'id'),
				`${from} navigates back to ${to}, which leads here: remove that action, people have a back button.`,
			);
		}
	}
}

function checkConnected(
	entry: Screen,
	flow: Flow,
	routes: Routes,
	back: Routes,
	problems: Problems,
): void {
	const both: Routes = new Map(
		[...routes].map(([id, targets]) => [id, new Set([...targets, ...(back.get(id) ?? [])])]),
	);
	const connected = reachable(both, [entry.id]);
	const forward = reachable(routes, [entry.id]);
	for (const { id, node } of flow.byId.values()) {
		const place = placeOf(node, 'id');
		if (!connected.has(id))
			problems.error(
				'unreachable-screen',
				place,
				`Nothing leads to ${id}: add a route to it or remove the screen.`,
			);
		else if (!forward.has(id) && back.get(id)?.size === 0)
			problems.warning(
				'extra-entry-screen',
				place,
				`${id} opens only when a message names it as first screen; otherwise the Flow begins at ${entry.id}.`,
			);
	}
}

/** Where people enter, which screens they can reach, and that every way ends somewhere. */
export const checkReach: Rule = (flow, problems) => {
	if (flow.byId.size === 0) return;
	const routes = routesOf(flow);
	const back = reversed(routes);
	checkCycles(flow, routes, problems);
	checkBackAction(flow, routes, problems);
	const entry = [...flow.byId.values()].find(({ id }) => back.get(id)?.size === 0);
	if (entry === undefined) {
		return problems.error(
			'no-entry-screen',
			placeOf(flow.root, flow.root.members.has('routing_model') ? 'routing_model' : 'screens'),
			'Every screen has a way in, so none can be the first: remove the routes to the screen the Flow begins with.',
		);
	}
	checkConnected(entry, flow, routes, back, problems);
	const ends = reachable(
		back,
		flow.screens.filter(({ terminal }) => terminal).map(({ id }) => id),
	);
	if (ends.size === 0) return;
	for (const { id, node } of flow.byId.values()) {
		if (!ends.has(id))
			problems.error(
				'dead-end-screen',
				placeOf(node, 'id'),
				`No way from ${id} ends at a terminal screen: add a route, or make it terminal.`,
			);
	}
};
