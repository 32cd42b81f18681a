import type { JsonObject, JsonValue } from '../../../../cloud-api/json';
import type { FlowJson, FlowScreen } from './FlowJson';
import { resolve, type Scope } from './evaluate';
import { allComponents } from './shownComponents';

/** A screen as one customer has it: what it was given, and what was entered. */
export interface OpenScreen {
	readonly screen: string;
	readonly data: JsonObject;
	readonly form: JsonObject;
}

/** The way through a Flow; the last screen is the one that shows. */
export interface FlowState {
	readonly stack: readonly OpenScreen[];
	/** Screens left by the back button keep their values for `${screen.…}` until they are opened anew. */
	readonly left: Readonly<Record<string, OpenScreen>>;
}

export const emptyFlow: FlowState = { stack: [], left: {} };

/** The screen that shows; undefined before the Flow has opened. */
export const current = (state: FlowState): OpenScreen | undefined => state.stack.at(-1);

/** What the references of the screen that shows point at. */
export function scopeOf(state: FlowState): Scope {
	const { data, form } = current(state) ?? { data: {}, form: {} };
	const seen = state.stack.map((open) => [open.screen, open] as const);
	return { data, form, screens: { ...state.left, ...Object.fromEntries(seen) } };
}

/**
 * Opens a screen. One that shows already keeps what was entered and takes the new data; so does one further back, to
 * which the Flow returns.
 */
export function openScreen(
	flow: FlowJson,
	state: FlowState,
	screen: string,
	data: JsonObject,
): FlowState {
	const shape = flow.screens.get(screen);
	if (shape === undefined) return state;
	const at = state.stack.findIndex((open) => open.screen === screen);
	const known = state.stack[at];
	if (known === undefined) return { ...state, stack: [...state.stack, fresh(shape, data, state)] };
	const open = { ...known, data: { ...known.data, ...data } };
	return { ...state, stack: [...state.stack.slice(0, at), open] };
}

function fresh(shape: FlowScreen, data: JsonObject, state: FlowState): OpenScreen {
	const opened = { screen: shape.id, data, form: {} };
	const scope = scopeOf({ ...state, stack: [...state.stack, opened] });
	const initial = allComponents(shape.children).flatMap(
		(component): readonly (readonly [string, JsonValue])[] => {
			const { name, 'init-value': value } = component;
			if (typeof name !== 'string' || value === undefined) return [];
			const resolved = resolve(value, scope);
			return resolved === null ? [] : [[name, resolved]];
		},
	);
	return { ...opened, form: Object.fromEntries(initial) };
}

/** Changes the screen that shows. */
const changed = (state: FlowState, change: (open: OpenScreen) => OpenScreen): FlowState => {
	const open = current(state);
	return open === undefined
		? state
		: { ...state, stack: [...state.stack.slice(0, -1), change(open)] };
};

/** Enters a value; `null` takes it away. */
export const enter = (state: FlowState, name: string, value: JsonValue): FlowState =>
	changed(state, (open) => ({ ...open, form: { ...open.form, [name]: value } }));

/** `update_data`: new values for the data of the screen that shows. */
export const updateData = (state: FlowState, data: JsonObject): FlowState =>
	changed(state, (open) => ({ ...open, data: { ...open.data, ...data } }));

/** The back button; on the first screen there is no way back. */
export function back(state: FlowState): FlowState {
	const open = current(state);
	if (open === undefined || state.stack.length < 2) return state;
	return { stack: state.stack.slice(0, -1), left: { ...state.left, [open.screen]: open } };
}
