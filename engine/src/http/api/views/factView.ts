import type { z } from 'zod';
import type { StoredFact } from '../../../host/records';
import type { fact } from '../schemas/fact';
import { isoTime } from './isoTime';

export const factView = (stored: StoredFact): z.input<typeof fact> => ({
	...stored,
	at: isoTime(stored.at),
});
