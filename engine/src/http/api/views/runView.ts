import type { z } from 'zod';
import type { RunRecord } from '../../../host/records';
import type { run } from '../schemas/run';
import { isoTime, isoTimeOrNull } from './isoTime';

export const runView = (record: RunRecord): z.input<typeof run> => ({
	...record,
	startedAt: isoTime(record.startedAt),
	endedAt: isoTimeOrNull(record.endedAt),
});
