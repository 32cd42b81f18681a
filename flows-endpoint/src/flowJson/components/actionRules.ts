import type { FlowVersion } from '../flowVersion';

export const ACTION_NAMES = [
	'navigate',
	'complete',
	'data_exchange',
	'update_data',
	'open_url',
] as const;

export type ActionName = (typeof ACTION_NAMES)[number];

/** One action that a property may hold, and since when. */
export interface ActionRule {
	readonly name: ActionName;
	readonly since: FlowVersion;
}

const rule = (name: ActionName, since: FlowVersion = '2.1'): ActionRule => ({ name, since });

export const footerActions = [
	rule('navigate'),
	rule('complete'),
	rule('data_exchange'),
	rule('update_data', '6.0'),
];
export const linkActions = [rule('navigate'), rule('data_exchange'), rule('open_url', '6.0')];
export const listActions = [rule('navigate'), rule('data_exchange')];
export const selectActions = [rule('data_exchange'), rule('update_data', '6.0')];
export const unselectActions = [rule('update_data', '6.0')];
export const chipsSelectActions = [rule('data_exchange'), rule('update_data', '7.1')];
export const chipsUnselectActions = [rule('update_data', '7.1')];
export const dateActions = [rule('data_exchange')];
