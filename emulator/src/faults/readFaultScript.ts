import { readFileSync } from 'node:fs';
import type { WholeFaultRule } from './FaultRule';
import { faultPresets, isPreset } from './faultPresets';
import { FaultScriptError, parseFaultScript } from './parseFaultScript';

/** Reads the script that a command names: a preset, or else a JSON file. @throws FaultScriptError */
export function readFaultScript(name: string): readonly WholeFaultRule[] {
	if (isPreset(name)) return parseFaultScript(name);
	const source = contentOf(name);
	try {
		return parseFaultScript(source);
	} catch (cause) {
		throw new FaultScriptError(
			`${name}: ${cause instanceof Error ? cause.message : String(cause)}`,
		);
	}
}

function contentOf(file: string): unknown {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new FaultScriptError(
			`There is no preset and no readable file "${file}". The presets are ${Object.keys(faultPresets).join(', ')}.`,
		);
	}
	try {
		return JSON.parse(text) as unknown;
	} catch (cause) {
		throw new FaultScriptError(
			`${file} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
		);
	}
}
