import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { sign } from '../../../cloud-api/signature';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { codeOf, itemsOf, startHouse, token, type House } from '../api/startHouse';
import { runInTest } from '../cli/runInTest';
import { tracesIn } from './traces';

const waId = '34699812345';
/** 128 bits each, so that nothing else can look like one. */
const marks = {
	name: 'Zephyra8d41c5e2f0a97b36',
	text: 'textmark5f2c8e07b1d94a63e8c2',
	agent: 'replymark0b9d7e3f5a1c2846d7f3',
	attribute: 'attributemarkc1e83f6d09a4b275',
	tag: 'tagmarke47b20d9f1c85a36b0d4',
	event: 'eventmark91d6f3a8c2e0574bb6a1',
	note: 'notemark3c5a7f9e1b2d4068a9f2',
};
const all = [waId, ...Object.values(marks)];

let house: House;
beforeEach(async () => {
	house = await startHouse();
	await house.publish('escalation', 'keyword', 'welcome');
});
afterEach(() => house.close());

/** A conversation with everything in it, among those of others; with many, pages of the file fill and split. */
async function converse(many = 3): Promise<string> {
	const { emulator } = house;
	const others = Array.from({ length: many }, (_, index) =>
		emulator.customer({ name: `Other ${index}`, waId: `3460000${1000 + index}` }),
	);
	const mark = emulator.customer({ name: marks.name, waId });
	for (let round = 0; round < 3; round++) {
		for (const other of others) await other.say(`hello ${round} ${'x'.repeat(round * 300)}`);
		await mark.say(`${marks.text} ${round} ${'y'.repeat(round * 900)}`);
		await house.settled();
	}
	await mark.say('agent');
	await house.settled();
	const [escalation] = itemsOf(await house.call('GET', '/escalations?status=waiting'));
	const at = `/escalations/${String(escalation?.['id'])}`;
	await house.call('POST', `${at}/take`, { agent: 'Bo' });
	await house.settled();
	await house.call('POST', `${at}/reply`, { agent: 'Bo', text: marks.agent });
	await house.settled();
	await house.call('POST', `${at}/resolve`, { agent: 'Bo', note: marks.note });
	await house.settled();
	const contact = { waId };
	for (const change of [
		{ operation: 'setAttributes', attributes: { city: marks.attribute } },
		{ operation: 'addTags', tags: [marks.tag] },
	]) {
		expect((await house.call('POST', '/contacts/changes', { contact, change })).status).toBe(202);
	}
	const posted = { name: 'cart.updated', key: 'c1', contact, data: { what: marks.event } };
	await house.call('POST', '/events', posted);
	await house.settled();
	const [found] = itemsOf(await house.call('GET', `/contacts?search=${waId}`));
	return String(found?.['id']);
}

const contacts = async (search: string) =>
	itemsOf(await house.call('GET', `/contacts?search=${search}`));

/** Every webhook of the journal, as it was received. */
function webhooks(): readonly string[] {
	const folder = path.join(house.dataFolder, 'journal');
	return readdirSync(folder).flatMap((name) =>
		readFileSync(path.join(folder, name), 'utf8')
			.split('\n')
			.flatMap((line) => {
				const { body } = line === '' ? {} : (JSON.parse(line) as { body?: string });
				return body === undefined ? [] : [body];
			}),
	);
}

const deliver = async (body: string) => {
	const signature = sign(Buffer.from(body), house.emulator.appSecret);
	const answer = await house.raw('/webhook', {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
		body,
	});
	return answer.status;
};

describe('Erasing a person', () => {
	it('leaves no byte of them in the data folder, and everybody else as they were', async () => {
		const id = await converse(Number(process.env['WAYFARE_OTHERS'] ?? 20));
		expect(tracesIn(house.dataFolder, all).length).toBeGreaterThan(all.length);
		const [other] = await contacts('34600001001');
		const factsOf = async (contact: JsonObject | undefined) =>
			(await house.call('GET', `/contacts/${String(contact?.['id'])}/facts?limit=200`)).text;
		const before = await factsOf(other);

		const answer = await house.call('DELETE', `/contacts/${id}`);
		expect(answer.body).toMatchObject({ contactIds: [id], complete: true });
		expect(tracesIn(house.dataFolder, all)).toEqual([]);

		expect(await factsOf(other)).toBe(before);
		expect(webhooks().join('').includes('34600001001')).toBe(true);
		expect(codeOf(await house.call('GET', `/contacts/${id}`))).toBe('contact.unknown');
		expect(codeOf(await house.call('DELETE', `/contacts/${id}`))).toBe('contact.unknown');
	});

	it('is not undone by webhooks that come late, nor by statuses of what was sent', async () => {
		const id = await converse();
		const late = webhooks().filter((body) => body.includes(waId));
		expect(late.length).toBeGreaterThan(5);
		await house.call('DELETE', `/contacts/${id}`);
		for (const body of late) expect(await deliver(body)).toBe(200);
		// One that never came before: read, an hour later, of a message that is gone.
		await house.advance(3_600_000);
		const status = late
			.map((body) => JSON.parse(body))
			.find((body) => JSON.stringify(body).includes('"delivered"'));
		const read = JSON.stringify(status)
			.replaceAll('"delivered"', '"read"')
			.replace(
				/"timestamp":"\d+"/g,
				`"timestamp":"${Math.floor(house.runner.clock.now() / 1000)}"`,
			);
		expect(read).toContain('"read"');
		expect(await deliver(read)).toBe(200);
		await house.settled();
		expect(await contacts(waId)).toEqual([]);
		expect(tracesIn(house.dataFolder, all)).toEqual([]);
	});

	it('holds over a restart', async () => {
		const id = await converse();
		const late = webhooks().filter((body) => body.includes(waId));
		await house.call('DELETE', `/contacts/${id}`);
		await house.restart();
		for (const body of late) expect(await deliver(body)).toBe(200);
		await house.settled();
		expect(await contacts(waId)).toEqual([]);
		expect(tracesIn(house.dataFolder, all)).toEqual([]);
	});

	it('lets them come back as somebody new when they write again', async () => {
		const id = await converse();
		await house.call('DELETE', `/contacts/${id}`);
		await house.advance(60_000);
		await house.emulator.customer({ name: 'Back', waId }).say('hola');
		await house.settled();
		const [back] = await contacts(waId);
		expect(back).toMatchObject({ attributes: {}, tags: [] });
		expect(back?.['id']).not.toBe(id);
	});

	it('is in the audit log, which names nobody', async () => {
		const id = await converse();
		await house.call('GET', `/contacts/${id}/export`);
		await house.call('DELETE', `/contacts/${id}`);
		const [erase, exported] = itemsOf(await house.call('GET', '/audit'));
		expect(erase).toMatchObject({ action: 'eraseContact', target: id, status: 200 });
		expect(exported).toMatchObject({ action: 'exportContact', target: id, status: 200 });
	});
});

describe('Plain deletion', () => {
	it('would leave traces, and they would be found', async () => {
		const id = await converse();
		const copy = temporaryFolder();
		cpSync(house.dataFolder, copy.path, { recursive: true });
		const db = new Database(path.join(copy.path, 'wayfare.db'));
		db.pragma('secure_delete = OFF');
		db.pragma('foreign_keys = OFF');
		for (const table of ['chapter_contact', 'outbox', 'identifier', 'run', 'escalation', 'inbox'])
			db.prepare(`DELETE FROM ${table} WHERE contact_id = ?`).run(id);
		db.prepare('DELETE FROM contact WHERE id = ?').run(id);
		expect(tracesIn(copy.path, [marks.text]).join()).toContain('wayfare.db');
		db.close();
		expect(tracesIn(copy.path, [marks.text]).join()).toContain('wayfare.db');
		copy.remove();
	});
});

describe('Exporting a person', () => {
	it('hands out everything held, and nothing of others', async () => {
		const id = await converse();
		const { text } = await house.call('GET', `/contacts/${id}/export`);
		for (const mark of all) expect(text).toContain(mark);
		expect(text).not.toContain('Other ');
		expect(codeOf(await house.call('GET', '/contacts/nobody/export'))).toBe('contact.unknown');
	});
});

describe('wayfare contact', () => {
	const run = (...args: readonly string[]) =>
		runInTest(['contact', ...args], {
			env: { WAYFARE_URL: house.runner.url, WAYFARE_TOKEN: token },
		});

	it('exports by a number, and erases when it is meant', async () => {
		const id = await converse();
		const held = await run('export', `+${waId}`);
		expect(JSON.parse(held.out)).toMatchObject({ contacts: [{ id }] });
		expect((await run('erase', waId)).out).toContain(`would erase ${id}`);
		expect(await contacts(waId)).toHaveLength(1);
		const done = await run('erase', waId, '--yes');
		expect(done.out).toContain(`Erased ${id}`);
		expect(done.error).toContain('Backups made before');
		expect(tracesIn(house.dataFolder, all)).toEqual([]);
	});

	it('erases nobody when several or none are meant', async () => {
		await converse();
		expect(await run('erase', '3460000', '--yes')).toMatchObject({
			code: 2,
			error: expect.stringContaining('Several contacts'),
		});
		expect((await run('erase', 'nobody', '--yes')).error).toContain('Nobody is known');
	});
});
