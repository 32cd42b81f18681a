import { namespaces } from './globals';
import type { Context, Value } from './value';
import { StepBudget } from './StepBudget';

const NO_DATA: Context = {
	scope: {
		json: {},
		contact: {},
		nodeJson: () => undefined,
		now: 0,
		timezone: 'UTC',
		workflow: { id: '', name: '', active: false },
		execution: { id: '', mode: '' },
	},
	budget: new StepBudget(),
	zone: 'UTC',
};

const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(namespaces).map(([name, build]) => [
		name,
		new Set(Object.keys(build(NO_DATA) as { readonly [member: string]: Value })),
	]),
);

/** The members of a global such as `Math`; `undefined` when the name is no global. */
export const namespaceMembers = (name: string): ReadonlySet<string> | undefined =>
	MEMBERS.get(name);
