import path from 'node:path';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import { prototypeKey } from '../../http/api/body/prototypeKey';
import { isModestJson } from '../../http/webhook/isModestJson';
import type { Problem } from '../../journey/problem';
import type { Terminal } from '../Terminal';
import { readText } from './readText';

/** A journey file: its document, or why it has none. */
export type JourneyFile = { readonly file: string } & (
	| { readonly ok: true; readonly id: string; readonly document: JsonObject }
	| { readonly ok: false; readonly problem: Problem }
);

/** Reads a file n8n's editor downloaded; the id is n8n's, else the file's name. */
export function readJourneyFile(file: string, terminal: Terminal): JourneyFile {
	const text = readText(file, terminal);
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch (cause) {
		return {
			file,
			ok: false,
			problem: notJson(cause instanceof Error ? cause.message : String(cause)),
		};
	}
	if (!isModestJson(Buffer.from(text))) return { file, ok: false, problem: notModest };
	const key = prototypeKey(document as JsonValue);
	if (key !== null) return { file, ok: false, problem: withKey(key) };
	if (!isJsonObject(document)) return { file, ok: false, problem: notAWorkflow(document) };
	const own = document['id'];
	const id =
		typeof own === 'string' && own !== '' ? own : path.basename(file).replace(/\.json$/i, '');
	return { file, ok: true, id, document };
}

const again = 'Export the workflow again from n8n (⋯ → Download).';

const notJson = (why: string): Problem => ({
	severity: 'error',
	code: 'journey.not-json',
	node: null,
	message: `The file is not JSON (${why}). ${again}`,
});

const notModest: Problem = {
	severity: 'error',
	code: 'journey.not-a-workflow',
	node: null,
	message: `The file is nested more than 64 levels deep, or has more than 50,000 values. ${again}`,
};

const withKey = (key: string): Problem => ({
	severity: 'error',
	code: 'journey.not-a-workflow',
	node: null,
	message: `The file has the key \`${key}\`, which no workflow has. ${again}`,
});

const notAWorkflow = (document: unknown): Problem => ({
	severity: 'error',
	code: 'journey.not-a-workflow',
	node: null,
	message: `The file is JSON, but ${Array.isArray(document) ? 'a list' : 'a single value'} and no workflow. ${again}`,
});
