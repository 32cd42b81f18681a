import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { tokenProblem } from '../../../nodes/graph/tokenProblem';

const now = Date.UTC(2026, 10, 21);
const owner = { appId: '3001', businessAccountId: '2001' };
const fine: JsonObject = {
	app_id: '3001',
	is_valid: true,
	expires_at: 0,
	scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
	granular_scopes: [{ scope: 'whatsapp_business_management', target_ids: ['2001'] }],
};
const problem = (more: JsonObject) => tokenProblem({ ...fine, ...more }, owner, now);

describe('what debug_token says of a token', () => {
	it('is no problem when it may do everything', () => {
		expect(problem({})).toBeUndefined();
		expect(problem({ expires_at: now / 1000 + 60 })).toBeUndefined();
		expect(problem({ granular_scopes: [] })).toBeUndefined();
	});

	it('tells when it ended', () => {
		expect(problem({ is_valid: false, expires_at: Date.UTC(2026, 10, 2) / 1000 })).toMatch(
			/ended on 2026-11-02/,
		);
	});

	it('tells why Meta does not take it', () => {
		expect(problem({ is_valid: false, error: { message: 'The session was invalidated' } })).toMatch(
			/The session was invalidated/,
		);
	});

	it('tells that it is of another app', () => {
		expect(problem({ app_id: '3002' })).toMatch(/app 3002, but 'App ID' says 3001/);
	});

	it('names the scopes it lacks', () => {
		expect(problem({ scopes: ['whatsapp_business_management', 'email'] })).toMatch(
			/lacks whatsapp_business_messaging\. Make a new one and tick it/,
		);
		expect(problem({ scopes: ['email'] })).toMatch(/management and whatsapp_business_messaging/);
	});

	it('names the accounts it is for, when this is none of them', () => {
		const granular_scopes = [{ scope: 'whatsapp_business_management', target_ids: ['7', '8'] }];
		expect(problem({ granular_scopes })).toMatch(/account 2001, only 7, 8/);
	});
});
