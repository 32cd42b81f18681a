import { atLeast } from '../flowVersion';
import { textOf } from '../json/JsonNode';
import type { Component, Flow, Screen } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import type { Rule } from './Rule';

const MAX_COMPONENTS = 50;

function checkCounts({ components, id, node }: Screen, problems: Problems): void {
	if (components.length > MAX_COMPONENTS)
		problems.error(
			'component-count',
			placeOf(node, 'layout'),
			`Screen ${id} has ${components.length} components; at most ${MAX_COMPONENTS} are allowed: split it.`,
		);
	const seen = new Map<string, number>();
	for (const { type, spec, node: at } of components) {
		const count = (seen.get(type) ?? 0) + 1;
		seen.set(type, count);
		if (spec?.perScreen !== undefined && count > spec.perScreen && type !== 'Footer') {
			problems.error(
				'component-count',
				at,
				`Screen ${id} has more than ${spec.perScreen} ${type}: remove this one or move it to another screen.`,
			);
		}
	}
	const [, secondPicker] = components.filter(({ spec }) => spec?.media === true);
	if (secondPicker !== undefined && seen.has('PhotoPicker') && seen.has('DocumentPicker')) {
		problems.error(
			'component-count',
			secondPicker.node,
			'A screen takes photos or documents, not both: move one to another screen.',
		);
	}
}

function checkAlone({ components, terminal }: Screen, { version }: Flow, problems: Problems): void {
	const footer = atLeast(version, '6.3') ? ['Footer'] : [];
	for (const { type, node } of components) {
		const company =
			type === 'RichText' ? footer : type === 'NavigationList' ? ['NavigationList'] : undefined;
		if (company === undefined) continue;
		const other = components.find((each) => each.node !== node && !company.includes(each.type));
		if (other !== undefined) {
			problems.error(
				'component-alone',
				node,
				`${type} cannot share a screen with ${other.type}: move it to its own screen${type === 'RichText' ? ' (from 6.3 a Footer may stay)' : ''}.`,
			);
		}
		if (type === 'NavigationList' && terminal)
			problems.error(
				'component-place',
				node,
				'NavigationList cannot stand on a terminal screen: it leads on.',
			);
	}
}

function checkForm({ components }: Screen, { version }: Flow, problems: Problems): void {
	const hasForm = components.some(({ type }) => type === 'Form');
	for (const { type, node, form, spec } of components) {
		if (spec?.answer === undefined || form !== undefined) continue;
		if (hasForm)
			problems.error(
				'outside-form',
				node,
				`This screen has a Form, so ${type} must stand inside it: move it there.`,
			);
		else if (!atLeast(version, '4.0'))
			problems.error(
				'outside-form',
				node,
				`Before version 4.0, ${type} must stand inside a Form: wrap it in one.`,
			);
	}
}

function checkNames({ components, id }: Screen, problems: Problems): void {
	const names = new Map<string, Component>();
	for (const component of components) {
		const name = textOf(component.node, 'name');
		if (name === undefined || component.spec?.answer === undefined) continue;
		const other = names.get(name);
		const eitherOr =
			other !== undefined &&
			other.branches.some(({ owner, label }) =>
				component.branches.some((branch) => branch.owner === owner && branch.label !== label),
			);
		if (other !== undefined && !eitherOr) {
			problems.error(
				'duplicate-name',
				placeOf(component.node, 'name'),
				`Screen ${id} has another input named "${name}": give each its own name.`,
			);
		}
		if (/[-\s`'".${}[\]]/.test(name) || name === '')
			problems.error(
				'data-name',
				placeOf(component.node, 'name'),
				`No reference can spell "${name}": use letters, digits and underscores.`,
			);
		names.set(name, component);
	}
}

/** How many of each component, which stand alone, what belongs in a Form, names of inputs. */
export const checkPlacement: Rule = (flow, problems) => {
	const perFlow = new Map<string, number>();
	for (const screen of flow.screens) {
		checkCounts(screen, problems);
		checkAlone(screen, flow, problems);
		checkForm(screen, flow, problems);
		checkNames(screen, problems);
		for (const { type, spec, node } of screen.components) {
			const count = (perFlow.get(type) ?? 0) + 1;
			perFlow.set(type, count);
			if (spec?.perFlow !== undefined && count > spec.perFlow)
				problems.error(
					'component-count',
					node,
					`A Flow has at most ${spec.perFlow} ${type}: remove this one.`,
				);
		}
	}
};
