import type { z } from 'zod';
import type { EscalationRecord } from '../../../host/records';
import type { escalation } from '../schemas/escalation';
import { isoTime, isoTimeOrNull } from './isoTime';

export const escalationView = (record: EscalationRecord): z.input<typeof escalation> => ({
	...record,
	openedAt: isoTime(record.openedAt),
	dueAt: isoTimeOrNull(record.dueAt),
	closedAt: isoTimeOrNull(record.closedAt),
});
