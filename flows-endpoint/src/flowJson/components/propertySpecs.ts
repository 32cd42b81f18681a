import type { ActionRule } from './actionRules';
import type { LengthLimit, PropertySpec } from './ComponentSpec';
import type { FlowVersion } from '../flowVersion';

type Extra = Partial<Omit<PropertySpec, 'kind'>>;

/** A string of at most `error` characters; above `warning`, another source already refuses it. */
export const text = (
	error?: number,
	extra: Extra & Pick<Partial<LengthLimit>, 'warning'> = {},
): PropertySpec => {
	const { warning, ...rest } = extra;
	const length =
		error === undefined ? {} : { length: warning === undefined ? { error } : { error, warning } };
	return { kind: 'text', ...length, ...rest };
};

export const flag = (extra: Extra = {}): PropertySpec => ({ kind: 'flag', ...extra });

export const count = (min = 0, max?: number): PropertySpec => ({
	kind: 'count',
	min,
	...(max === undefined ? {} : { max }),
});

export const choice = (values: readonly string[], extra: Extra = {}): PropertySpec => ({
	kind: 'choice',
	values,
	...extra,
});

export const action = (actions: readonly ActionRule[], extra: Extra = {}): PropertySpec => ({
	kind: 'action',
	actions,
	...extra,
});

export const required = true as const;

export const name: PropertySpec = { kind: 'name', required };

/** Shown unless false; every visible component has it. */
export const shown = { visible: flag() };

export const enabled = { enabled: flag() };

/** Since inputs live outside a Form (4.0) they carry their own first value and error. */
export const initValue = (
	kind: PropertySpec['kind'],
	since: FlowVersion = '4.0',
): PropertySpec => ({ kind, since, outsideForm: true });

export const errorMessage = (limit?: number, since: FlowVersion = '4.0'): PropertySpec =>
	text(limit, { since, outsideForm: true });
