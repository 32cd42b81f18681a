import { statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { decide } from '../../core/decide';
import { WayfareError } from '../../errors/WayfareError';
import type { Histories } from '../../host/histories';
import { withPlainBackup } from '../../hosts/sqlite/backup/verifyBackup';
import { readDataFile } from '../../hosts/sqlite/records/readDataFile';
import { replayed } from '../../http/api/schemas/replay';
import { replayView, type ReplayQuery } from '../../http/api/views/replayView';
import { compile } from '../../journey/compile';
import { historiesIn, parseRecording, type Recording } from '../../replay/recording';
import { contactMeant, runnersContacts, type ContactBook } from '../client/contactMeant';
import type { RunnerClient } from '../client/RunnerClient';
import { backupKey } from '../files/backupKey';
import { readText } from '../files/readText';
import type { Terminal } from '../Terminal';

export type ReplayAnswer = z.output<typeof replayed>;

/** Where a history is replayed from. */
export interface ReplaySource {
	readonly idOf: (named: string) => Promise<string>;
	readonly page: (contactId: string, query: ReplayQuery) => Promise<ReplayAnswer>;
	/** What is kept, as it is kept; `null` = a runner does not hand that out. */
	readonly histories: Histories | null;
}

/** A running runner, which replays by itself. */
export const runnerSource = (client: RunnerClient): ReplaySource => ({
	idOf: (named) => contactMeant(named, runnersContacts(client)),
	page(contactId, { limit, after, at }) {
		const query = new URLSearchParams({
			limit: String(limit),
			...(after !== undefined && { after }),
			...(at !== undefined && { at }),
		});
		return client.get(
			`/contacts/${encodeURIComponent(contactId)}/replay?${query.toString()}`,
			replayed,
		);
	},
	histories: null,
});

/** A data folder, a backup or a recording (`.json`), replayed by this build. */
export async function withFileSource<T>(
	place: string,
	terminal: Terminal,
	use: (source: ReplaySource) => Promise<T>,
): Promise<T> {
	const file = path.resolve(terminal.cwd, place);
	if (file.endsWith('.json')) {
		const recording = readRecording(file, terminal);
		return use(sourceOf(historiesIn(recording, compile), peopleOf(recording)));
	}
	const read = (plain: string) =>
		readDataFile(plain, compile, ({ histories, records }) =>
			use(
				sourceOf(histories, {
					has: (id) => Promise.resolve(records.contact(id) !== null),
					search: (text) =>
						Promise.resolve(
							records.contacts({ limit: 5, search: text }).items.map(({ contact }) => contact.id),
						),
				}),
			),
		);
	return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
		? read(path.join(file, 'wayfare.db'))
		: withPlainBackup(file, backupKey(terminal), read);
}

function sourceOf(histories: Histories, book: ContactBook): ReplaySource {
	const version = (id: string, hash: string) => histories.version(id, hash);
	return {
		idOf: (named) => contactMeant(named, book),
		async page(contactId, query) {
			const history = histories.history(contactId);
			if (history === null)
				throw new WayfareError('contact.unknown', `There is no contact “${contactId}”`);
			return replayed.parse(await replayView(history, { decide, version }, query));
		},
		histories,
	};
}

function readRecording(file: string, terminal: Terminal): Recording {
	const text = readText(file, terminal);
	try {
		const recording = parseRecording(JSON.parse(text));
		if (recording !== null) return recording;
	} catch {
		// No JSON at all is no recording either.
	}
	throw new WayfareError(
		'usage.invalid',
		`${file} is no recording: \`wayfare replay CONTACT --data FOLDER --save FILE\` makes one`,
	);
}

/** Whoever a recording is of, as known when it begins. */
const peopleOf = ({ histories }: Recording): ContactBook => ({
	has: (id) => Promise.resolve(histories.some(({ contactId }) => contactId === id)),
	search: (text) =>
		Promise.resolve(
			histories
				.filter(({ steps }) => {
					const contact = steps[0]?.before?.contact;
					const names = [contact?.profileName, ...Object.values(contact?.identity ?? {})];
					return names.some((name) => name?.toLowerCase().includes(text.toLowerCase()));
				})
				.map(({ contactId }) => contactId),
		),
});
