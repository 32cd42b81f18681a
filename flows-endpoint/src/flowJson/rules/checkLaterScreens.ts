import { referencesIn } from '../expression/Expression';
import { readText } from '../expression/readText';
import { reachable, reversed, routesOf } from '../model/routes';
import { textsOf } from '../model/textsOf';
import type { Rule } from './Rule';

/** References to a screen that nobody can have seen yet: they show nothing. */
export const checkLaterScreens: Rule = (flow, problems) => {
	const back = reversed(routesOf(flow));
	for (const screen of flow.byId.values()) {
		const earlier = reachable(back, [screen.id]);
		for (const { node } of screen.components.flatMap(textsOf)) {
			const read = readText(node.value);
			const references =
				read.kind === 'reference'
					? [read.reference]
					: read.kind === 'nested'
						? referencesIn(read.expression)
						: [];
			for (const { screen: other, text } of references) {
				if (other === undefined || !flow.byId.has(other) || earlier.has(other)) continue;
				problems.warning(
					'reference-later-screen',
					node,
					`${text} is empty here: no way leads from ${other} to ${screen.id}. Refer to a screen before this one.`,
				);
			}
		}
	}
};
