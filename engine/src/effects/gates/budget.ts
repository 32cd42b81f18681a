import { pass, type Gate } from './gate';

/** The operator's own guard against a bill: what goes over a budget waits until somebody raises it, or it begins anew. */
export const budget: Gate = {
	name: 'budget',
	check({ category, limits }) {
		const stop = limits?.overBudget(category) ?? null;
		return stop === null ? pass : { kind: 'hold', ...stop };
	},
};
