import { expect, it } from '@jest/globals';
import { usagePause } from '../../../engine/src/effects/graph/usagePause';

const usage = (minutes: number) =>
	JSON.stringify({
		'102290129340398': [
			{
				type: 'whatsapp',
				call_count: 100,
				total_cputime: 25,
				total_time: 25,
				estimated_time_to_regain_access: minutes,
			},
		],
	});

it.each([
	['no header', null, 0],
	['access as before', usage(0), 0],
	['nineteen minutes to wait', usage(19), 19 * 60_000],
	['more than the hour that Meta counts by', usage(1440), 60 * 60_000],
	['something else', '[1]', 0],
	['broken JSON', '{', 0],
])('a usage header that says %s', (_what, header, pause) => {
	expect(usagePause(header)).toBe(pause);
});
