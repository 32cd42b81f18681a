import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';
import { WayfareError } from '../errors/WayfareError';

/** A Flow the runner serves, from a folder of its own: `flow.json`, and perhaps `handler.json` or `booking.json`. */
export interface FlowFolder {
	/** The folder's name, which is the Flow's name at Meta. */
	readonly name: string;
	readonly json: JsonObject;
	/** A declaration that answers it; `null` = journeys do. */
	readonly handler: JsonObject | null;
	/** Settings of the ready-made booking; `null` = it is none. */
	readonly booking: JsonObject | null;
}

/**
 * Reads the folders of a folder.
 * @throws WayfareError `config.invalid` that names the file and what is wrong with it.
 */
export function loadFlows(folder: string): readonly FlowFolder[] {
	return names(folder).flatMap((name): FlowFolder[] => {
		const at = (file: string) => path.join(folder, name, file);
		const text = read(at('flow.json'));
		if (text === null) return [];
		const { ok, problems } = checkFlow(text);
		if (!ok) {
			const error = problems.find(({ severity }) => severity === 'error');
			throw broken(at('flow.json'), `line ${error?.line ?? 1}: ${error?.message ?? 'has errors'}`);
		}
		return [
			{
				name,
				json: parse(text, at('flow.json')),
				handler: optional(at('handler.json')),
				booking: optional(at('booking.json')),
			},
		];
	});
}

function names(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
			.toSorted();
	} catch (cause) {
		throw broken(folder, String((cause as NodeJS.ErrnoException).code));
	}
}

function read(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		const { code } = cause as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return null;
		throw broken(file, String(code));
	}
}

function optional(file: string): JsonObject | null {
	const text = read(file);
	return text === null ? null : parse(text, file);
}

function parse(text: string, file: string): JsonObject {
	try {
		const value: unknown = JSON.parse(text);
		if (isJsonObject(value)) return value;
	} catch {
		// Said below, with the file's name.
	}
	throw broken(file, 'it holds no JSON object');
}

const broken = (file: string, why: string): WayfareError =>
	new WayfareError('config.invalid', `The Flow file ${file} cannot be used: ${why}`);
