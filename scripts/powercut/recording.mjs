import { readFileSync } from 'node:fs';

const kinds = { o: 'opened', w: 'written', t: 'cutTo', s: 'synced', r: 'removed' };
const headBytes = 21;

/** What a process did to its files, in order; see recorder.c for the form. */
export function readRecording(file) {
	const bytes = readFileSync(file);
	const names = new Map();
	const entries = [];
	for (let at = 0; at + headBytes <= bytes.length;) {
		const kind = kinds[String.fromCharCode(bytes[at])];
		const id = bytes.readUInt32LE(at + 1);
		const offset = Number(bytes.readBigUInt64LE(at + 5));
		const length = Number(bytes.readBigUInt64LE(at + 13));
		at += headBytes;
		const data = bytes.subarray(at, at + length);
		at += length;
		if (kind === undefined) throw new Error('The recording is not understood');
		if (kind === 'opened') names.set(id, data.toString('utf8'));
		entries.push({ kind, file: names.get(id), offset, data });
	}
	return entries;
}
