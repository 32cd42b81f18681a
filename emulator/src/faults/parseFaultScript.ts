import { z } from 'zod';
import { faultRuleSchema, type FaultRule, type WholeFaultRule } from './FaultRule';
import { faultPresets, isPreset, type FaultPresetName } from './faultPresets';

/** The rules themselves, what a script file holds, or the name of a preset. */
export type FaultScriptSource =
	| readonly FaultRule[]
	| { readonly description?: string; readonly rules: readonly FaultRule[] }
	| { readonly preset: FaultPresetName }
	| FaultPresetName;

const rules = z.array(faultRuleSchema);
const document = z.strictObject({ description: z.string().optional(), rules });

/** Thrown for a script with a mistake; the message says where it is and what is allowed there. */
export class FaultScriptError extends Error {
	override readonly name = 'FaultScriptError';
	/** The answer of the emulator's own API. */
	readonly statusCode = 400;
}

/** Reads a fault script from outside, in any of its forms. @throws FaultScriptError */
export function parseFaultScript(source: unknown): readonly WholeFaultRule[] {
	if (typeof source === 'string') return parse(rules, presetOf(source).rules);
	if (Array.isArray(source)) return parse(rules, source);
	if (typeof source === 'object' && source !== null && 'preset' in source) {
		return parse(
			rules,
			presetOf(parse(z.strictObject({ preset: z.string() }), source).preset).rules,
		);
	}
	return parse(document, source).rules;
}

/** Reads one rule from outside. @throws FaultScriptError */
export const parseFaultRule = (rule: unknown): WholeFaultRule => parse(faultRuleSchema, rule);

function presetOf(name: string): (typeof faultPresets)[FaultPresetName] {
	if (isPreset(name)) return faultPresets[name];
	throw new FaultScriptError(
		`There is no preset "${name}". There are ${Object.keys(faultPresets).join(', ')}.`,
	);
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new FaultScriptError(`The fault script is not valid:\n${z.prettifyError(parsed.error)}`);
}
