import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../engine/src/runner/ConfigError';
import { loadConfig } from '../../../engine/src/runner/config';

const env = {
	WAYFARE_APP_SECRET: 'secret',
	WAYFARE_ACCESS_TOKEN: 'token',
	WAYFARE_VERIFY_TOKEN: 'verify',
	WAYFARE_PHONE_NUMBER_IDS: '100, 200',
};

const problemsOf = (sources: Parameters<typeof loadConfig>[0]): readonly string[] => {
	try {
		loadConfig(sources);
		return [];
	} catch (error) {
		return error instanceof ConfigError ? error.problems : [String(error)];
	}
};

describe('the configuration', () => {
	it('needs four settings and has a default for the rest', () => {
		expect(loadConfig({ env })).toMatchObject({
			appSecret: 'secret',
			phoneNumberIds: ['100', '200'],
			port: 8080,
			address: '127.0.0.1',
			graphBaseUrl: 'https://graph.facebook.com',
			reconcileWaitMs: 600_000,
		});
	});

	it('names every variable that is missing, at once', () => {
		expect(problemsOf({ env: {} }).map((problem) => problem.split(' ')[0])).toEqual(
			Object.keys(env),
		);
	});

	it('refuses an empty secret: it would accept every webhook', () => {
		expect(problemsOf({ env: { ...env, WAYFARE_APP_SECRET: ' ' } })).toEqual([
			expect.stringContaining('WAYFARE_APP_SECRET'),
		]);
	});

	it('counts money only with prices, and messages without', () => {
		expect(problemsOf({ env: { ...env, WAYFARE_BUDGET_PER_DAY: '50' } })).toEqual([
			expect.stringMatching(
				/^WAYFARE_BUDGET_PER_DAY needs WAYFARE_PRICES.*WAYFARE_MESSAGES_PER_DAY/,
			),
		]);
		const WAYFARE_MESSAGES_PER_DAY = 'marketing:500, utility:2000';
		expect(loadConfig({ env: { ...env, WAYFARE_MESSAGES_PER_DAY } }).messagesPerDay).toEqual([
			{ category: 'marketing', most: 500 },
			{ category: 'utility', most: 2000 },
		]);
		expect(problemsOf({ env: { ...env, WAYFARE_MESSAGES_PER_MONTH: 'service:5' } })).toEqual([
			expect.stringContaining(
				'WAYFARE_MESSAGES_PER_MONTH has an entry that cannot be read: “service:5”',
			),
		]);
	});

	it('lets a flag win over the environment, and that over the file', () => {
		const file = { port: 1, logLevel: 'debug', verifyToken: 'from file' };
		expect(
			loadConfig({ env: { ...env, WAYFARE_PORT: '2' }, flags: { port: 3 }, file }),
		).toMatchObject({ port: 3, logLevel: 'debug', verifyToken: 'verify' });
	});

	it('says what a setting takes', () => {
		expect(
			problemsOf({
				env: { ...env, WAYFARE_PORT: '70000', WAYFARE_LOG_LEVEL: 'loud' },
				file: { reconcileWaitMs: 'soon', dataFolder: 5 },
				flags: { phoneNumberIds: 100 },
			}),
		).toEqual([
			'WAYFARE_DATA_FOLDER must be a text',
			'WAYFARE_PORT must be at most 65535',
			'WAYFARE_PHONE_NUMBER_IDS must be a text: ids of your phone numbers, separated by commas',
			'WAYFARE_LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent',
			'WAYFARE_RECONCILE_WAIT_MS must be a number',
		]);
	});

	it('knows no settings but its own', () => {
		expect(problemsOf({ env, file: { prot: 1 } })).toEqual(['unknown setting: prot']);
	});
});
