import { brakes } from './routes/brakes';
import { budgets } from './routes/budgets';
import { contactChanges } from './routes/contactChanges';
import { contactPrivacy } from './routes/contactPrivacy';
import { contactReplay } from './routes/contactReplay';
import { contacts } from './routes/contacts';
import { deadLetters } from './routes/deadLetters';
import { escalationRequests } from './routes/escalationRequests';
import { escalations } from './routes/escalations';
import { events } from './routes/events';
import { failedEvents } from './routes/failedEvents';
import { forwards } from './routes/forwards';
import { goals } from './routes/goals';
import { migrateJourney } from './routes/journeyMigration';
import { journeyDrafts } from './routes/journeyDrafts';
import { journeyVersions } from './routes/journeyVersions';
import { outbox } from './routes/outbox';
import { quarantine } from './routes/quarantine';
import { runs } from './routes/runs';
import { runnerStatus } from './routes/status';
import { audit } from './routes/audit';
import { secrets } from './routes/secrets';
import { tokens } from './routes/tokens';
import { waits } from './routes/waits';
import type { Route } from './route';

/** Where the API lives; a change that breaks callers gets another number. */
export const apiPrefix = '/api/v1';

/** Every route of the REST API: what is not here does not exist. */
export const routes: readonly Route[] = [
	...journeyDrafts,
	...journeyVersions,
	migrateJourney,
	...events,
	...failedEvents,
	...contacts,
	...contactReplay,
	...contactChanges,
	...contactPrivacy,
	...goals,
	...runs,
	...escalations,
	...escalationRequests,
	...outbox,
	...deadLetters,
	...brakes,
	...budgets,
	...forwards,
	...waits,
	...quarantine,
	...tokens,
	...secrets,
	...audit,
	...runnerStatus,
];
