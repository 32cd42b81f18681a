import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reaches, roles, type Role } from '../../../engine/src/access/role';
import { TokenBook } from '../../../engine/src/access/TokenBook';
import { apiPrefix, routes } from '../../../engine/src/http/api/routes';
import { runInTest } from '../cli/runInTest';
import { codeOf, itemsOf, startHouse, token as ownersToken, type House } from './startHouse';

let house: House;
const tokens = new Map<Role, string>();
beforeAll(async () => {
	house = await startHouse();
	const book = new TokenBook(house.dataFolder);
	roles.forEach((role, index) => {
		const made = book.create({ name: `the ${role}`, role }, new Uint8Array(32).fill(index), 0);
		tokens.set(role, made.token);
	});
});
afterAll(() => house.close());

const as = (role: Role) => ({ authorization: `Bearer ${tokens.get(role) ?? ''}` });

/** What each operation takes, written down a second time by hand: a slip in a row shows here. */
const least: Readonly<Record<Role, readonly string[]>> = {
	viewer: [
		'listJourneys getJourney getMachine listContacts getContact listContactFacts replayContact listRuns getRun',
		'listEscalations getEscalation listOutbox getStatus listBrakes listBudgets listDeadLetters listFailedEvents',
	],
	agent: ['changeContact takeEscalation replyToEscalation resolveEscalation'],
	editor: [
		'importJourney validateJourney publishJourney unpublishJourney postEvent reachGoal',
		'openWait getWait openEscalation releaseBrake',
		'replayDeadLetter dropDeadLetter replayDeadLetters dropDeadLetters',
		'replayFailedEvent dropFailedEvent replayFailedEvents dropFailedEvents',
	],
	admin: [
		'listForwards saveForward deleteForward replayForward pauseForward resumeForward listAudit',
		'exportContact eraseContact raiseBudget',
		'listQuarantine releaseQuarantine migrateJourney',
	],
	owner: ['listTokens createToken revokeToken rotateSecrets'],
};
const expected = new Map(
	roles.flatMap((role) =>
		least[role].flatMap((ids) => ids.split(' ')).map((id) => [id, role] as const),
	),
);

it('every route has a role, and the one it should have', () => {
	expect(new Map(routes.map(({ id, least: role }) => [id, role]))).toEqual(expected);
});

const cells = routes.flatMap(({ id, method, path: at }) =>
	roles.map((role) => ({ id, role, method, at: at.replace(/\{\w+\}/g, 'x') })),
);

it.each(cells)('$role at $id', async ({ id, role, method, at }) => {
	const answer = await house.raw(`${apiPrefix}${at}`, { method, headers: as(role) });
	const may = reaches(role, expected.get(id) ?? 'owner');
	expect(answer.status === 403).toBe(!may);
	if (!may) {
		expect(codeOf(answer)).toBe('api.forbidden');
		expect(answer.text).toContain(`the token “the ${role}” has the role ${role}`);
	}
});

it('a role that is too small is refused before the body is read', async () => {
	const answer = await house.raw(`${apiPrefix}/tokens`, {
		method: 'POST',
		headers: { ...as('admin'), 'content-type': 'application/json' },
		body: '{broken',
	});
	expect(answer.status).toBe(403);
});

describe('Tokens by the API', () => {
	it('let in with their role, and not after they are revoked', async () => {
		const made = await house.call('POST', '/tokens', { name: 'Desk', role: 'agent' });
		const headers = { authorization: `Bearer ${String(made.body['token'])}` };
		const read = () => house.raw(`${apiPrefix}/contacts`, { headers });
		expect((await read()).status).toBe(200);
		expect((await house.raw(`${apiPrefix}/forwards`, { headers })).status).toBe(403);
		const { body } = await house.call('DELETE', `/tokens/${String(made.body['id'])}`);
		expect(body).toMatchObject({ name: 'Desk', revokedAt: expect.any(String) });
		expect((await read()).status).toBe(401);
		const listed = itemsOf(await house.call('GET', '/tokens'));
		expect(listed.map(({ name }) => name)).toContain('Desk');
		expect(JSON.stringify(listed)).not.toContain('wfr_');
		expect(codeOf(await house.call('DELETE', '/tokens/nobody'))).toBe('token.unknown');
	});
});

describe('wayfare token', () => {
	const run = (...args: readonly string[]) =>
		runInTest(['token', ...args, '--data', house.dataFolder], {
			random: (bytes) => new Uint8Array(bytes).fill(99),
		});

	it('makes, lists and revokes tokens of a running runner', async () => {
		const made = await run('create', '--role', 'viewer', '--name', 'Dashboard');
		expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^wfr_[\w-]{43}$/) });
		const headers = { authorization: `Bearer ${made.out}` };
		const read = async () => (await house.raw(`${apiPrefix}/status`, { headers })).status;
		expect(await read()).toBe(200);
		const [, id = ''] = /token (t\w+)/.exec(made.error) ?? [];
		expect((await run('list')).out).toMatch(new RegExp(`^${id} +viewer +Dashboard +made`, 'm'));
		expect((await run('revoke', id)).out).toContain('“Dashboard” (viewer) is let in no more');
		expect(await read()).toBe(401);
		expect((await run('list')).out).toMatch(/Dashboard.*revoked/);
	});

	it('says what a role may be, and which token there is not', async () => {
		expect(await run('create', '--role', 'king', '--name', 'x')).toMatchObject({ code: 2 });
		expect(await run('create', '--role', 'viewer')).toMatchObject({ code: 2 });
		const unknown = await run('revoke', 'nobody');
		expect(unknown).toMatchObject({ code: 2, error: expect.stringContaining('“nobody”') });
	});
});

describe('Guessing', () => {
	const guess = (from: string, token: string) =>
		house.raw(`${apiPrefix}/status`, {
			headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from },
		});

	it('ends after ten wrong tokens of an address, for a minute, even with the right one', async () => {
		for (let tries = 0; tries < 10; tries++) {
			expect((await guess('203.0.113.7', `wrong${tries}`)).status).toBe(401);
		}
		const blocked = await guess('203.0.113.7', ownersToken);
		expect(codeOf(blocked)).toBe('api.guesses');
		expect([blocked.status, blocked.headers.get('retry-after')]).toEqual([429, '60']);
		expect((await guess('203.0.113.8', ownersToken)).status).toBe(200);
		await house.advance(60_000);
		expect((await guess('203.0.113.7', ownersToken)).status).toBe(200);
	});
});

describe('The audit log', () => {
	const entries = async (query = '') =>
		itemsOf(await house.call('GET', `/audit?limit=200${query}`));

	it('says who did what to what, when, with what outcome, and whence', async () => {
		await house.publish('welcome');
		expect((await entries('&action=publishJourney'))[0]).toEqual({
			at: expect.stringMatching(/^2026-03-02T10:\d\d/),
			who: { id: 'settings', name: 'settings', role: 'owner' },
			action: 'publishJourney',
			target: 'welcome',
			status: 200,
			address: '127.0.0.1',
		});
		expect((await house.call('POST', '/journeys/nothing/publish')).status).toBe(404);
		expect((await entries('&action=publishJourney'))[0]).toMatchObject({ status: 404 });
	});

	it('keeps what a role was refused, and by whom', async () => {
		await house.raw(`${apiPrefix}/audit`, { headers: as('viewer') });
		expect((await entries('&action=listAudit'))[0]).toMatchObject({
			who: { name: 'the viewer', role: 'viewer' },
			status: 403,
		});
	});

	it('keeps no reading, and nothing of a body or a token', async () => {
		const secret = 'canary-secret-of-a-forward';
		const url = `http://127.0.0.1:9/canary-path`;
		await house.call('POST', '/forwards', { name: 'canary-name', url, secret, filters: {} });
		await house.call('GET', '/contacts?search=canary-search');
		const all = JSON.stringify(await entries());
		expect(all).toContain('saveForward');
		expect(all).not.toContain('canary');
		expect(all).not.toContain('listContacts"');
		for (const token of [...tokens.values(), ownersToken]) expect(all).not.toContain(token);
	});

	it('is printed by `wayfare audit`', async () => {
		const env = { WAYFARE_URL: house.runner.url, WAYFARE_TOKEN: tokens.get('admin') ?? '' };
		const { code, out } = await runInTest(['audit', '--action', 'publishJourney'], { env });
		expect(code).toBe(0);
		expect(out).toMatch(/^2026-03-02T\S+ +settings \(owner\) +publishJourney +welcome +200/m);
	});
});

it('no token stands in clear in any file of the data folder', () => {
	for (const name of readdirSync(house.dataFolder)) {
		const bytes = readFileSync(path.join(house.dataFolder, name));
		for (const token of tokens.values()) expect(bytes.includes(token)).toBe(false);
	}
});
