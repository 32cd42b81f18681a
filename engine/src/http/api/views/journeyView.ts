import type { z } from 'zod';
import type { JourneyRecord } from '../../../host/journeyStore';
import type { journey } from '../schemas/journey';
import { isoTime, isoTimeOrNull } from './isoTime';

export const journeyView = (record: JourneyRecord): z.input<typeof journey> => ({
	...record,
	publishedAt: isoTimeOrNull(record.publishedAt),
	savedAt: isoTime(record.savedAt),
});
