import { contacts } from './routes/contacts';
import { escalations } from './routes/escalations';
import { events } from './routes/events';
import { journeyDrafts } from './routes/journeyDrafts';
import { journeyVersions } from './routes/journeyVersions';
import { outbox } from './routes/outbox';
import { runs } from './routes/runs';
import { runnerStatus } from './routes/status';
import type { Route } from './route';

/** Where the API lives; a change that breaks callers gets another number. */
export const apiPrefix = '/api/v1';

/** Every route of the REST API: what is not here does not exist. */
export const routes: readonly Route[] = [
	...journeyDrafts,
	...journeyVersions,
	...events,
	...contacts,
	...runs,
	...escalations,
	...outbox,
	...runnerStatus,
];
