import { atLeast } from '../flowVersion';
import { itemsOf, type JsonNode, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Component, Flow, Screen } from '../model/Flow';
import { textsOf } from '../model/textsOf';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

/** The alternatives of an If or Switch; only one of them is on the screen at a time. */
function branchesOf(node: ObjectNode): readonly (readonly JsonNode[])[] | undefined {
	const type = textOf(node, 'type');
	if (type === 'If') return [itemsOf(node, 'then'), itemsOf(node, 'else')];
	const cases = memberOf(node, 'cases');
	return type === 'Switch' && cases?.kind === 'object'
		? [...cases.members.keys()].map((key) => itemsOf(cases, key))
		: undefined;
}

/** The most footers that can show at once. */
function mostFooters(children: readonly JsonNode[]): number {
	return children.reduce((sum, child) => {
		if (child.kind !== 'object') return sum;
		if (textOf(child, 'type') === 'Footer') return sum + 1;
		const branches = branchesOf(child);
		return (
			sum +
			(branches === undefined
				? mostFooters(itemsOf(child, 'children'))
				: Math.max(0, ...branches.map(mostFooters)))
		);
	}, 0);
}

function checkScreen({ node, id, terminal, components }: Screen, problems: Problems): void {
	const most = mostFooters(itemsOf(memberOf(node, 'layout'), 'children'));
	if (most > 1)
		problems.error(
			'footer-count',
			placeOf(node, 'layout'),
			`Screen ${id} can show ${most} Footers at once; one is allowed: keep one, or one in each branch.`,
		);
	if (terminal && !components.some(({ type }) => type === 'Footer')) {
		problems.error(
			'footer-missing',
			placeOf(node, 'layout'),
			`Terminal screen ${id} needs a Footer that ends the Flow: add one.`,
		);
	}
}

function checkBranches({ node, type }: Component, problems: Problems): void {
	const branches = branchesOf(node);
	if (branches === undefined) return;
	const counts = branches.map(mostFooters);
	if (counts.some((count) => count > 0) && counts.includes(0)) {
		problems.error(
			'footer-branches',
			node,
			`One branch of this ${type} has a Footer and another has none: put one in every branch${type === 'If' ? ', else included' : ''}, or one outside.`,
		);
	}
}

function checkFooter(
	{ node, form, branches }: Component,
	screen: Screen,
	{ version }: Flow,
	problems: Problems,
): void {
	if (branches.length > 1)
		problems.error(
			'footer-nested',
			node,
			'A Footer may stand in the first If or Switch only, not in a nested one: move it out.',
		);
	const has = (side: string): boolean => node.members.has(`${side}-caption`);
	if (has('center') && (has('left') || has('right'))) {
		problems.error(
			'footer-captions',
			placeOf(node, 'center-caption'),
			'A Footer has left and right captions, or a center caption, not all: remove one kind.',
		);
	} else if (has('left') !== has('right')) {
		problems.error(
			'footer-captions',
			placeOf(node, has('left') ? 'left-caption' : 'right-caption'),
			'Left and right captions come together: add the other, or use center-caption.',
		);
	}
	const formElsewhere = form === undefined && screen.components.some(({ type }) => type === 'Form');
	const usesForm = textsOf({ node, form, branches, type: 'Footer', spec: undefined }).some((text) =>
		text.node.value.includes('${form.'),
	);
	if (usesForm && (formElsewhere || (form === undefined && !atLeast(version, '4.0')))) {
		problems.error(
			'outside-form',
			node,
			'This Footer uses answers of the Form but stands outside it: move it into the Form.',
		);
	}
}

/** Footers: one at a time, in all branches or none, on every terminal screen, captions in pairs. */
export const checkFooters: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		checkScreen(screen, problems);
		for (const component of screen.components) {
			checkBranches(component, problems);
			if (component.type === 'Footer') checkFooter(component, screen, flow, problems);
		}
	}
};
