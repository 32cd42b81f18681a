/** `routing_model` of the published Flow JSON: the screens that may follow each screen. */
export type RoutingModel = Readonly<Record<string, readonly string[]>>;

/** The answers of one routing model. Screens it does not name are unknown. */
export interface Routes {
	/** Whether the endpoint may lead from one screen to the other; staying is always allowed. */
	readonly leads: (from: string, to: string) => boolean;
	/** Whether a phone that was shown `last` (null: nothing yet) can by now be on this screen. */
	readonly canBeOn: (screen: string, last: string | null) => boolean;
	/** The screens no other leads to: where a Flow may open. */
	readonly entries: readonly string[];
}

/**
 * Reads a routing model. The phone moves on its own between two exchanges, forward by `navigate` and back by the
 * back button, so it can be anywhere its last screen leads to, and on any screen on a way to its last one.
 */
export function readRoutes(model: RoutingModel): Routes {
	const routes = new Map(Object.entries(model));
	const reach = new Map([...routes.keys()].map((screen) => [screen, reachable(routes, screen)]));
	const targets = new Set(
		[...routes].flatMap(([from, followers]) => followers.filter((to) => to !== from)),
	);
	const entries = [...routes.keys()].filter((screen) => !targets.has(screen));
	const reaches = (from: string, to: string) => reach.get(from)?.has(to) ?? false;
	return {
		entries,
		leads: (from, to) => routes.has(to) && (from === to || (routes.get(from) ?? []).includes(to)),
		canBeOn: (screen, last) =>
			last === null
				? entries.some((entry) => reaches(entry, screen))
				: reaches(last, screen) || reaches(screen, last),
	};
}

/** The screen itself and all that it leads to, over any number of steps. */
function reachable(routes: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
	const found = new Set([start]);
	for (const screen of found)
		for (const follower of routes.get(screen) ?? []) if (routes.has(follower)) found.add(follower);
	return found;
}
