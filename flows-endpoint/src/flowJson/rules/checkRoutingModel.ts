import { memberOf } from '../json/JsonNode';
import type { Flow } from '../model/Flow';
import { declaredTargets, navigatesTo } from '../model/routes';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const MAX_BRANCHES = 10;

function checkTargets(flow: Flow, from: string, problems: Problems): void {
	const targets = declaredTargets(flow, from);
	if (targets.length > MAX_BRANCHES)
		problems.error(
			'route-limit',
			targets[MAX_BRANCHES] ?? flow.root,
			`${from} leads to ${targets.length} screens; at most ${MAX_BRANCHES} are allowed.`,
		);
	for (const target of targets) {
		const back = declaredTargets(flow, target.value).find(({ value }) => value === from);
		if (!flow.byId.has(target.value))
			problems.error(
				'unknown-screen',
				target,
				`There is no screen ${target.value}: add it or remove the route.`,
			);
		else if (target.value === from)
			problems.error(
				'route-loop',
				target,
				`${from} leads to itself: remove the route; an endpoint may always answer with the same screen.`,
			);
		else if (back !== undefined && back.at < target.at)
			problems.error(
				'route-back',
				target,
				`${target.value} already leads to ${from}: remove the way back, people have a back button.`,
			);
	}
}

/** The routing model: known screens, forward routes only, every navigate action covered. */
export const checkRoutingModel: Rule = (flow, problems) => {
	const model = memberOf(flow.root, 'routing_model');
	if (model === undefined) return;
	if (model.kind !== 'object')
		return problems.error(
			'wrong-type',
			model,
			'routing_model must be an object: screen id to an array of screen ids.',
		);
	for (const [from, { value }] of model.members) {
		if (!flow.byId.has(from))
			problems.error(
				'unknown-screen',
				placeOf(model, from),
				`There is no screen ${from}: add it or remove the entry.`,
			);
		if (value.kind !== 'array' || value.items.some(({ kind }) => kind !== 'string'))
			problems.error('wrong-type', value, `The routes of ${from} must be an array of screen ids.`);
		checkTargets(flow, from, problems);
	}
	const listed = new Set(
		[...model.members.keys()].flatMap((from) => [
			from,
			...declaredTargets(flow, from).map(({ value }) => value),
		]),
	);
	for (const screen of flow.byId.values()) {
		if (!listed.has(screen.id))
			problems.error(
				'route-unlisted',
				placeOf(screen.node, 'id'),
				`${screen.id} is missing in the routing_model: add it and a route to it.`,
			);
		const declared = declaredTargets(flow, screen.id).map(({ value }) => value);
		for (const to of navigatesTo(screen)) {
			if (flow.byId.has(to) && to !== screen.id && !declared.includes(to)) {
				problems.error(
					'route-missing',
					placeOf(model, screen.id),
					`${screen.id} navigates to ${to}, but the routing_model has no such route: add "${to}" here.`,
				);
			}
		}
	}
};
