import { describe, expect, it } from '@jest/globals';
import { errorsPage } from '../../../engine/src/errors/errorsPage';
import { sendingPolicyPage } from '../../../engine/src/errors/sendingPolicyPage';
import { exitCode } from '../../../engine/src/errors/exitCode';
import { runInTest } from './runInTest';

describe('wayfare', () => {
	it('--help lists every command and every exit code', async () => {
		const { code, out } = await runInTest(['--help']);
		expect(code).toBe(0);
		for (const command of [
			'start',
			'check',
			'simulate',
			'import',
			'publish',
			'journeys',
			'brakes',
			'replay',
			'token',
			'errors',
		]) {
			expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
		}
		for (const value of Object.values(exitCode))
			expect(out).toMatch(new RegExp(`^  ${value}  `, 'm'));
	});

	it('--version tells the release', async () => {
		expect((await runInTest(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/);
	});

	it.each([[['bogus']], [['check']], [['simulate', 'x.json']], [['start', '--bogus']]])(
		'exits 2 for %j and points to the help',
		async (args) => {
			const { code, error } = await runInTest(args);
			expect(code).toBe(2);
			expect(error).toContain('--help');
		},
	);

	it('errors explains a code, and prints docs/errors.md without one', async () => {
		expect((await runInTest(['errors', 'port.taken'])).out).toContain('--port');
		expect((await runInTest(['errors', 'no.such'])).code).toBe(2);
		expect((await runInTest(['errors'])).out).toBe(errorsPage().trimEnd());
		expect((await runInTest(['errors', '--sending'])).out).toBe(sendingPolicyPage().trimEnd());
	});
});

describe('wayfare start', () => {
	it('refuses to start without an app secret, and says what to set', async () => {
		const { code, error } = await runInTest(['start']);
		expect(code).toBe(2);
		expect(error).toContain('WAYFARE_APP_SECRET is missing');
		expect(error).toContain('App settings → Basic');
		expect(error).toContain('WAYFARE_PHONE_NUMBER_IDS');
	});

	it('--help lists every setting', async () => {
		const { out } = await runInTest(['start', '--help']);
		expect(out).toContain('WAYFARE_APP_SECRET');
		expect(out).toContain('WAYFARE_API_TOKEN');
	});
});

describe('A command that needs a runner', () => {
	const env = { WAYFARE_TOKEN: 'wfr_x', WAYFARE_URL: 'http://127.0.0.1:1' };

	it('exits 3 when none answers, and says how to start or find one', async () => {
		const { code, error } = await runInTest(['journeys'], { env });
		expect(code).toBe(3);
		expect(error).toContain('http://127.0.0.1:1');
		expect(error).toContain('--url');
	});

	it('exits 2 without a token or with a URL that is none', async () => {
		expect(await runInTest(['journeys'])).toMatchObject({
			code: 2,
			error: expect.stringContaining('WAYFARE_TOKEN'),
		});
		expect((await runInTest(['journeys', '--url', 'nowhere'], { env })).code).toBe(2);
	});
});
