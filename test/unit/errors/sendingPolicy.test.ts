import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { graphErrorRow } from '../../../cloud-api/graphErrors';
import { policyOf } from '../../../engine/src/core/policy/policyOf';
import type { PolicyName } from '../../../engine/src/core/policy/sendingPolicies';
import { sendingPolicyPage } from '../../../engine/src/errors/sendingPolicyPage';

describe('docs/sending-policy.md', () => {
	it('is what `wayfare errors --sending` prints', () => {
		const page = readFileSync(path.join(__dirname, '../../../docs/sending-policy.md'), 'utf8');
		expect(page).toBe(sendingPolicyPage());
	});
});

/** By what Meta's own pages and the operators of large senders say of each code. */
const codes: Partial<Record<PolicyName, readonly number[]>> = {
	transient: [1, 2, 131000, 131016, 133004, 135000],
	appThrottle: [4],
	accountThrottle: [80007, 80008],
	numberThrottle: [130429, 131057],
	pairThrottle: [131056],
	numberQuality: [131048, 131064],
	accountQuality: [368, 131031],
	onceMore: [131049, 132069],
	marketingRefused: [130472],
	optedOut: [131050],
	windowClosed: [131047],
	otherResponder: [131070],
	unreachable: [131026],
	undeliverable: [131021, 131030, 131051, 131062],
	content: [100, 131008, 131009, 132000, 132005, 132007, 132008, 132012],
	brokenTemplate: [132001, 132015, 132016],
	blockedFlow: [132068],
	credential: [0, 3, 10, 190, 200, 250, 299, 131005],
	payment: [131042, 131044],
	numberRefused: [33, 133010, 131037, 131045],
	refused: [987_654, 134011],
};

describe('a code of Meta’s falls under its row of the table', () => {
	it.each(Object.entries(codes))('%s', (name, own) => {
		for (const code of own)
			expect([code, policyOf(code, graphErrorRow(code))]).toEqual([code, name]);
	});
});
