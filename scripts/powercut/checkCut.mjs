import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { readJournal } from '../../engine/dist/engine/src/hosts/sqlite/journal/readJournal.js';
import { repeatsIn, toldMessages } from '../crash/toldMessages.mjs';
import { openHost } from './openHost.mjs';

/**
 * Puts the files that a power cut left into a folder, starts the runner on them, and counts what it had promised and
 * no longer knows.
 */
export async function checkCut(files, recordedIn, folder, promises) {
	rmSync(folder, { recursive: true, force: true });
	for (const [name, content] of files) {
		const target = path.join(folder, path.relative(recordedIn, name));
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, content);
	}
	mkdirSync(folder, { recursive: true });
	const found = { lostEvents: 0, lostClaims: 0, lostFromJournal: 0, twice: 0, unusable: null };
	try {
		const host = await openHost(folder);
		await host.settled();
		await host.close();
	} catch (cause) {
		return { ...found, unusable: cause.message };
	}
	const db = new Database(path.join(folder, 'wayfare.db'), { readonly: true });
	const integrity = db.pragma('integrity_check', { simple: true });
	if (integrity !== 'ok') found.unusable = integrity;
	const keys = new Set(db.prepare("SELECT key FROM inbox WHERE status = 'done'").pluck().all());
	const attempts = new Map(db.prepare('SELECT id, attempt FROM outbox').raw().all());
	const journaled = new Set();
	for await (const { seqs } of readJournal(path.join(folder, 'journal')))
		for (const key of Object.keys(seqs)) journaled.add(key);
	for (const { kind, name, attempt } of promises) {
		if (kind === 'claim') found.lostClaims += (attempts.get(name) ?? 0) < attempt ? 1 : 0;
		else {
			found.lostEvents += keys.has(name) ? 0 : 1;
			found.lostFromJournal += journaled.has(name) ? 0 : 1;
		}
	}
	found.twice = repeatsIn(toldMessages(db));
	db.close();
	return found;
}
