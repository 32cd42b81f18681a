import { describe, expect, it } from '@jest/globals';
import { callbackData, parseCallbackData } from '../../../engine/src/host/callbackData';

describe('the callback data of a send', () => {
	it('comes back as what it went out as', () => {
		expect(parseCallbackData(callbackData({ effectId: 'e123.0', attempt: 12 }))).toEqual({
			effectId: 'e123.0',
			attempt: 12,
		});
	});

	it.each([
		undefined,
		'',
		'v1',
		'v2.e1.0.1',
		'v1.e1.1',
		'order-77',
		'v1.e1.0.1 ',
		'xv1.e1.0.1',
		'v1.e1.0.1234567890',
		'v1.e1.0.x',
		"v1.e1'; DROP.0.1",
	])('that is not ours is nothing: %j', (data) => {
		expect(parseCallbackData(data)).toBeNull();
	});
});
