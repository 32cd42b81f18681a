import { itemsOf, memberOf } from '../json/JsonNode';
import type { Component } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const MAX_NESTING = 3;

/** Components no source allows inside If or Switch. */
const never = ['Form', 'RichText', 'NavigationList'];
/** Components that Meta's list for If and Switch leaves out, though clients may show them. */
const unlisted = ['PhotoPicker', 'DocumentPicker'];

function checkPlace({ type, node, branches }: Component, problems: Problems): void {
	const inner = branches.at(-1);
	if (inner === undefined) return;
	if (never.includes(type))
		problems.error(
			'component-place',
			node,
			`${type} cannot stand inside ${inner.type}: move it out.`,
		);
	if (unlisted.includes(type))
		problems.warning(
			'component-place',
			node,
			`${type} is not among the components Meta lists for ${inner.type}: move it out to be safe.`,
		);
	if ((type === 'If' || type === 'Switch') && branches.length >= MAX_NESTING) {
		problems.error(
			'branch-nesting',
			node,
			`If and Switch nest at most ${MAX_NESTING} deep: flatten the condition or use another screen.`,
		);
	}
}

function checkFilled({ type, node }: Component, problems: Problems): void {
	const cases = memberOf(node, 'cases');
	if (type === 'If') {
		for (const key of ['then', 'else']) {
			const branch = memberOf(node, key);
			if (branch?.kind === 'array' && branch.items.length === 0)
				problems.error(
					'branch-empty',
					branch,
					`"${key}" is empty: add a component${key === 'else' ? ' or remove it' : ''}.`,
				);
		}
	}
	if (type !== 'Switch' || cases?.kind !== 'object') return;
	if (cases.members.size === 0)
		problems.error('branch-empty', cases, 'A Switch needs at least one case.');
	for (const [key, { value }] of cases.members) {
		if (value.kind !== 'array')
			problems.error('wrong-type', value, `Case "${key}" must be an array of components.`);
		else if (itemsOf(cases, key).length === 0)
			problems.error(
				'branch-empty',
				placeOf(cases, key),
				`Case "${key}" is empty: add a component or remove it.`,
			);
	}
}

/** If and Switch: what may stand inside, how deep, and that no branch is empty. */
export const checkBranches: Rule = ({ screens }, problems) => {
	for (const { components } of screens) {
		for (const component of components) {
			checkPlace(component, problems);
			checkFilled(component, problems);
		}
	}
};
