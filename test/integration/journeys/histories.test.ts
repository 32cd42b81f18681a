import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decide } from '../../../engine/src/core/decide';
import type { Histories, History } from '../../../engine/src/host/histories';
import { compile } from '../../../engine/src/journey/compile';
import {
	historiesIn,
	parseRecording,
	recordingOf,
	type Recording,
} from '../../../engine/src/replay/recording';
import { replay } from '../../../engine/src/replay/replay';
import { playConversations } from '../../support/histories/playConversations';
import { createWorld, type World } from '../../support/world/createWorld';

const folder = path.join(__dirname, '../../fixtures/histories');
const recorded = path.join(folder, 'readyMade.json');
const mondayNoon = Date.parse('2026-11-23T12:00:00+01:00');

/** The customer's name says what the history is there for. */
function whose({ contactId, steps }: History): string {
	return steps[0]?.before?.contact.profileName ?? contactId;
}

/** The first event that this build decides otherwise, in words; `null` = it decides all of them as recorded. */
function firstDifference(history: History, from: Histories): string | null {
	const build = { decide, version: from.version.bind(from) };
	for (const { nth, recorded: step, came } of replay(history, build)) {
		if (came.kind === 'same') continue;
		const now =
			came.kind === 'thrown' ? [came.reason] : came.decision.facts.map(({ reason }) => reason);
		const then = step.facts.map(({ reason }) => reason);
		return [
			`${history.contactId}, event ${nth} (${step.event.kind}, ${step.event.id}):`,
			`  recorded: ${then.join(' | ')}`,
			`  now:      ${now.join(' | ')}`,
			'If this build is meant to decide otherwise, record the history anew: docs/replay.md.',
		].join('\n');
	}
	return null;
}

describe('A conversation that has just been had', () => {
	let world: World;
	let recording: Recording;
	beforeAll(async () => {
		world = await createWorld({ at: mondayNoon });
		await playConversations(world);
		const { histories, records } = world.runner.host;
		const contacts = records.contacts({ limit: 50 }).items.map(({ contact }) => contact.id);
		const all = contacts.toSorted().flatMap((id) => histories.history(id) ?? []);
		recording = recordingOf(all, histories);
		if (process.env['WAYFARE_RECORD_HISTORIES'] === '1')
			writeFileSync(recorded, `${JSON.stringify(recording)}\n`);
	});
	afterAll(() => world.close());

	it('is replayed bit for bit, to the state that the file has', () => {
		const { histories, records } = world.runner.host;
		expect(recording.histories).toHaveLength(7);
		for (const history of recording.histories) {
			expect(firstDifference(history, histories)).toBeNull();
			const steps = [...replay(history, { decide, version: histories.version.bind(histories) })];
			const stored = records.contact(history.contactId);
			expect(JSON.stringify(steps.at(-1)?.after)).toBe(JSON.stringify(stored));
		}
	});

	it('is the same in a file of its own', () => {
		const file = parseRecording(JSON.parse(JSON.stringify(recording)));
		if (file === null) throw new Error('It is no recording');
		for (const history of file.histories)
			expect(firstDifference(history, historiesIn(file, compile))).toBeNull();
	});
});

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s', (name) => {
	const file = parseRecording(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
	const histories = file?.histories ?? [];

	it('is a recording', () => {
		expect(histories.length).toBeGreaterThan(0);
	});

	it.each(histories.map((history) => [whose(history), history] as const))(
		'%s is decided as it was recorded',
		(_whose, history) => {
			if (file === null) throw new Error('It is no recording');
			expect(firstDifference(history, historiesIn(file, compile))).toBeNull();
		},
	);
});
