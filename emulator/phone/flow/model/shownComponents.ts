import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { type Component, componentsOf } from './FlowJson';
import { holds, resolve, type Scope } from './evaluate';

/** Members that are worked out when they are used, not when the component is drawn. */
const later: ReadonlySet<string> = new Set([
	'on-click-action',
	'on-select-action',
	'on-unselect-action',
	'then',
	'else',
	'cases',
	'children',
]);

/**
 * What a screen shows now: branches of If and Switch chosen, Forms dissolved, hidden components left out, references
 * worked out. Actions stay as written, because they read the form at the moment of the tap.
 */
export const shownComponents = (
	children: readonly Component[],
	scope: Scope,
): readonly Component[] =>
	branches(children, scope)
		.map((component) => drawn(component, scope))
		.filter(({ visible }) => visible !== false);

/** Every component of a screen that could be shown, whatever branch it stands in. */
export const allComponents = (children: readonly Component[]): readonly Component[] =>
	children.flatMap((component) => {
		const cases = component['cases'];
		return [
			component,
			...allComponents(insideForm(component)),
			...allComponents(componentsOf(component['then'])),
			...allComponents(componentsOf(component['else'])),
			...(isJsonObject(cases)
				? Object.values(cases).flatMap((one) => allComponents(componentsOf(one)))
				: []),
		];
	});

function branches(children: readonly Component[], scope: Scope): readonly Component[] {
	return children.flatMap((component): readonly Component[] => {
		switch (component.type) {
			case 'Form':
				return branches(insideForm(component), scope);
			case 'If': {
				const branch = holds(component['condition'], scope) ? 'then' : 'else';
				return branches(componentsOf(component[branch]), scope);
			}
			case 'Switch': {
				const value = resolve(component['value'] ?? null, scope);
				const cases = component['cases'];
				const chosen = isJsonObject(cases) ? cases[String(value)] : undefined;
				return branches(componentsOf(chosen), scope);
			}
			default:
				return [component];
		}
	});
}

/** A Form gives its fields their first values and messages, which since 4.0 stand with the field itself. */
function insideForm(form: Component): readonly Component[] {
	const initial = form['init-values'];
	const messages = form['error-messages'];
	return componentsOf(form['children']).map((child) => ({
		...child,
		...memberOf(initial, child['name'], 'init-value'),
		...memberOf(messages, child['name'], 'error-message'),
	}));
}

function memberOf(from: unknown, name: unknown, as: string): JsonObject {
	if (!isJsonObject(from) || typeof name !== 'string') {
		// The whole object may be one reference, `"init-values": "${data.values}"`.
		return typeof from === 'string' && typeof name === 'string'
			? { [as]: from.replace(/\}$/, `.${name}}`) }
			: {};
	}
	const value = from[name];
	return value === undefined ? {} : { [as]: value };
}

const drawn = (component: Component, scope: Scope): Component => ({
	...component,
	...Object.fromEntries(
		Object.entries(component).map(([name, value]) => [
			name,
			later.has(name) || value === undefined ? value : resolve(value, scope),
		]),
	),
});
