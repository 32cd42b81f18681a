import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../../../cloud-api/json';
import { checkFlow } from '../../../../flows-endpoint/src/flowJson/checkFlow';
import { readText } from '../files/readText';
import type { Terminal } from '../Terminal';
import { flowProblemLines } from './flowProblemLines';

/** A Flow JSON file that the checker has passed. */
export interface FlowFile {
	/** The folder's name for `…/booking/flow.json`, else the file's. */
	readonly name: string;
	readonly text: string;
	readonly json: JsonObject;
}

/** Reads and checks a file; its problems are printed, and with an error among them there is no file. */
export function readFlowFile(file: string, terminal: Terminal): FlowFile | undefined {
	const text = readText(file, terminal);
	const { ok, problems } = checkFlow(text);
	if (problems.length > 0) {
		for (const line of flowProblemLines(file, problems, terminal.width)) terminal.error(line);
	}
	const json: unknown = ok ? JSON.parse(text) : undefined;
	if (!isJsonObject(json)) return undefined;
	const base = path.basename(file).replace(/\.json$/i, '');
	const name =
		base === 'flow' ? path.basename(path.dirname(path.resolve(terminal.cwd, file))) : base;
	return { name, text, json };
}
