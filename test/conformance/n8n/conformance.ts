import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';

/** What n8n did with an expression. */
export type ExpressionResult =
	{ readonly value: JsonValue } | { readonly undefined: true } | { readonly fails: true };

/** What one of n8n's nodes did with an item. */
export type StepResult =
	{ readonly outputs: readonly number[]; readonly json?: JsonObject } | { readonly fails: true };

export interface ExpressionCases {
	readonly timezone: string;
	readonly json: JsonObject;
	readonly other: JsonObject;
	readonly cases: readonly string[];
}

export interface StepCases {
	readonly type: string;
	readonly timezone: string;
	readonly cases: readonly StepCase[];
}

export interface StepCase {
	readonly id: string;
	readonly typeVersion: number;
	readonly parameters: JsonObject;
	readonly json: JsonObject;
}

interface Golden<T> {
	readonly recordedWith: JsonObject;
	readonly results: { readonly [id: string]: T };
}

/** Reads a file of cases. */
export const readCases = <T>(name: string): T => read<T>('cases', name);

/** Reads what a real n8n did with those cases. */
export const readGolden = <T>(name: string): Golden<T> => read<Golden<T>>('golden', name);

const read = <T>(folder: string, name: string): T =>
	JSON.parse(readFileSync(path.join(__dirname, folder, `${name}.json`), 'utf8')) as T;
