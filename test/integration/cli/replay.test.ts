import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { codeOf, itemsOf, startHouse, token, type House } from '../api/startHouse';
import { minutes } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';

let house: House;
let folder: ReturnType<typeof temporaryFolder>;
const file = (name: string) => path.join(folder.path, name);

/** Ada is greeted, looks at products, and an hour later opts out. */
beforeAll(async () => {
	folder = temporaryFolder();
	house = await startHouse({ standingAt: '2026-03-02T10:00:00Z' });
	await house.publish('welcome');
	const ada = house.emulator.customer({ name: 'Ada', waId: '34600111222' });
	await house.emulator.customer({ name: 'Bo', waId: '34600333444' }).say('hola');
	await house.settled();
	await ada.say('hola');
	await house.settled();
	await ada.tap('products');
	await house.settled();
	await house.advance(minutes(60));
	await ada.say('STOP');
	await house.settled();
});
afterAll(async () => {
	await house.close();
	folder.remove();
});

const online = (...args: readonly string[]) =>
	runInTest(['replay', ...args, '--url', house.runner.url], { env: { WAYFARE_TOKEN: token } });
const offline = (...args: readonly string[]) => runInTest(['replay', ...args]);

it('shows each step: what came, why it was decided so, what is asked for, and where that leaves the run', async () => {
	const { code, out } = await online('34600111222');
	expect(code).toBe(0);
	expect(out).toMatch(/came +The contact writes “hola”/);
	expect(out).toMatch(/why +run\.started/);
	expect(out).toMatch(/asks +to send \w+ “¡Hola Ada!/);
	expect(out).toMatch(/rests +welcome at \S.*, until 2026-03-02T12:00/);
	expect(out).toMatch(/came +WhatsApp says of e\d+\.0: delivered/);
	expect(out).toMatch(/came +The contact writes “STOP”\n +why [^]*consent\.changed/);
	expect(out).toContain('decides every one of them as it was recorded, to the letter.');
	expect(out).not.toContain('≠');
});

it('shows all that is remembered at any moment, by time or by event', async () => {
	const before = await online('34600111222', '--at', '2026-03-02T10:30:00Z', '--json');
	const { items, events } = JSON.parse(before.out) as {
		items: { eventId: string; state: { contact: object; runs: object[] } }[];
		events: number;
	};
	expect(items).toHaveLength(1);
	expect(events).toBeGreaterThan(8);
	expect(items[0]?.state).toMatchObject({
		contact: { consent: { marketing: 'unknown' } },
		runs: [{ journeyId: 'welcome' }],
	});
	const event = await online('34600111222', '--at', items[0]?.eventId ?? '', '--json');
	expect(JSON.parse(event.out)).toEqual(JSON.parse(before.out));
	const after = await online('Ada', '--at', '2026-03-03T00:00:00Z');
	expect(after.out).toContain('"marketing": "withdrawn"');
});

it('says what it cannot show', async () => {
	const early = await online('Ada', '--at', '2026-03-01T00:00:00Z');
	expect([early.code, early.error]).toEqual([2, expect.stringContaining('begins with e')]);
	expect((await online('Ada', '--at', 'soon')).error).toContain('neither an event');
	expect((await online('3460')).error).toContain('Several contacts fit');
	expect((await online('Zoe')).error).toContain('Nobody is known');
	expect((await online('Ada', '--save', 'x.json')).code).toBe(2);
	expect((await offline('Ada', '--data', file('nowhere'))).code).toBe(2);
	writeFileSync(file('other.json'), '{}');
	expect((await offline('Ada', '--data', file('other.json'))).error).toContain('no recording');
});

describe('GET /contacts/{id}/replay', () => {
	it('gives the steps page by page', async () => {
		const [ada] = itemsOf(await house.call('GET', '/contacts?search=Ada'));
		const at = `/contacts/${String(ada?.['id'])}/replay`;
		const all = await house.call('GET', at);
		const first = await house.call('GET', `${at}?limit=3`);
		expect(itemsOf(first)).toEqual(itemsOf(all).slice(0, 3));
		const rest = await house.call('GET', `${at}?after=${String(first.body['next'])}`);
		expect([...itemsOf(first), ...itemsOf(rest)]).toEqual(itemsOf(all));
		expect(all.body).toMatchObject({ firstOtherwise: null, next: null, earlier: 0 });
	});

	it('knows neither strangers nor moments that are not kept', async () => {
		expect(codeOf(await house.call('GET', '/contacts/c999/replay'))).toBe('contact.unknown');
		expect(codeOf(await house.call('GET', '/contacts/c1/replay?at=e999'))).toBe('replay.moment');
		expect((await house.call('GET', '/contacts/c1/replay?at=yesterday')).status).toBe(404);
	});
});

describe('Without the runner', () => {
	it('a data folder, a backup and a saved recording are replayed alike', async () => {
		const { out } = await online('Ada');
		// The runner still runs: only reading needs no stop.
		expect(await offline('Ada', '--data', house.dataFolder)).toMatchObject({ code: 0, out });
		await runInTest(['backup', '--data', house.dataFolder, '--to', file('backup.db')]);
		expect(await offline('Ada', '--data', file('backup.db'))).toMatchObject({ code: 0, out });
		const saved = await offline('Ada', '--data', file('backup.db'), '--save', file('ada.json'));
		expect(saved.error).toContain('names, numbers and messages');
		expect(await offline('34600111222', '--data', file('ada.json'))).toMatchObject({
			code: 0,
			out,
		});
		expect(readFileSync(file('ada.json'), 'utf8')).not.toContain('34600333444');
	});

	it('the first event that comes out otherwise than was recorded is marked, and the exit code is 1', async () => {
		await offline('Ada', '--data', house.dataFolder, '--save', file('bent.json'));
		const text = readFileSync(file('bent.json'), 'utf8');
		// As if the build of then had not known the word.
		writeFileSync(file('bent.json'), text.replaceAll('"body":"STOP"', '"body":"no more"'));
		const { code, out } = await offline('Ada', '--data', file('bent.json'));
		expect(code).toBe(1);
		const steps = out.split('\n\n');
		const marked = steps.findIndex((step) => step.startsWith('≠'));
		expect(steps[marked]).toMatch(/came +The contact writes “no more”/);
		expect(steps[marked]).toMatch(/recorded +consent\.changed/);
		expect(steps[marked]).toMatch(/now +This build decides otherwise:/);
		expect(out).toMatch(/This build decides otherwise from e\d+ on \(step \d+\)\.$/);
	});

	it('names a journey that is no longer there as it was', async () => {
		await offline('Ada', '--data', house.dataFolder, '--save', file('gone.json'));
		const recording = JSON.parse(readFileSync(file('gone.json'), 'utf8')) as { journeys: object[] };
		writeFileSync(file('gone.json'), JSON.stringify({ ...recording, journeys: [] }));
		const { code, out } = await offline('Ada', '--data', file('gone.json'));
		expect(code).toBe(1);
		expect(out.replace(/\s+/g, ' ')).toContain('does not have, or compiles otherwise, welcome@');
	});

	it('a file of another release is not guessed at', async () => {
		await runInTest(['backup', '--data', house.dataFolder, '--to', file('old.db')]);
		cpSync(file('old.db'), file('older.db'));
		const db = new Database(file('older.db'));
		db.pragma('user_version = 9');
		db.close();
		const { code, error } = await offline('Ada', '--data', file('older.db'));
		expect([code, error]).toEqual([2, expect.stringContaining('has schema 9')]);
		rmSync(file('older.db'));
	});
});
