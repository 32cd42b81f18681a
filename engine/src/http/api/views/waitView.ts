import type { z } from 'zod';
import type { WaitRecord } from '../../../host/forwards';
import type { wait } from '../schemas/wait';
import { isoTime, isoTimeOrNull } from './isoTime';

export const waitView = (record: WaitRecord): z.input<typeof wait> => ({
	...record,
	openedAt: isoTime(record.openedAt),
	until: isoTime(record.until),
	settledAt: isoTimeOrNull(record.settledAt),
});
