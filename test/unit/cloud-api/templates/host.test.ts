import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../../cloud-api/catalogue';
import { buildRequest } from '../../../../cloud-api/operation';

const params = { businessAccountId: '7' };

describe('a call that Meta serves from another host', () => {
	it('goes there, without a version', () => {
		expect(buildRequest(catalogue.template.archive, { params }).url).toBe(
			'https://api.facebook.com/7/message_templates/archive',
		);
	});

	it('goes to a base of one’s own like all others', () => {
		const target = { baseUrl: 'http://127.0.0.1:4000' };
		expect(buildRequest(catalogue.template.archive, { params }, target).url).toBe(
			'http://127.0.0.1:4000/v26.0/7/message_templates/archive',
		);
	});
});
