import { randomUUID } from 'node:crypto';
import { WayfareError } from '../../../errors/WayfareError';
import { migrateRun } from '../../../core/runs/migrateRun';
import type { StepMap } from '../../../core/runs/stepMap';
import type { Host } from '../../../host/host';
import type { RunRecord } from '../../../host/records';
import type { Journey } from '../../../journey/journey';
import { route } from '../route';
import { migration, migrationPlan } from '../schemas/migration';
import { byId } from '../schemas/primitives';
import { knownJourney } from './journeyLookup';
import { whenDecided } from './whenDecided';

/** Contacts per group commit. */
const groupSize = 200;

export const migrateJourney = route({
	id: 'migrateJourney',
	least: 'admin',
	method: 'POST',
	path: '/journeys/{id}/migrate',
	tag: 'Journeys',
	summary: 'Move live runs to the published version',
	description:
		'Tries every live run of an older version against the published one first, and says which do not fit and why. Unless `dryRun`, those that fit are moved; the others stay on their version and go on there. A run fits when its step has a counterpart of the same kind: one of the same name, or the one that `map` gives it.',
	params: byId,
	body: migration,
	success: { status: 200, schema: migrationPlan, description: 'What fits, and what does not' },
	errors: ['journey.unknown', 'journey.unpublished', 'api.busy'],
	async handle({ params: { id }, body: { map, dryRun }, parts: { host } }) {
		const { record } = knownJourney(host.journeys, id);
		const { publishedVersion: version } = record;
		const to = version === null ? null : host.journeys.version(id, version);
		if (version === null || to === null)
			throw new WayfareError('journey.unpublished', `The journey “${id}” is not published`);
		const plan = planMigration(host, id, to, map);
		if (!dryRun) {
			const request = { kind: 'migrate', journeyId: id, version, map } as const;
			for (let at = 0; at < plan.contacts.length; at += groupSize) {
				const events = plan.contacts.slice(at, at + groupSize).map((contactId) => ({
					key: `migrate:${randomUUID()}`,
					lane: { kind: 'contact', contactId } as const,
					body: { kind: 'request', request } as const,
				}));
				await host.accept(events);
			}
			await whenDecided(host);
		}
		const { fits, misfits } = plan;
		return { version, dryRun, fits, misfits: [...misfits] };
	},
});

function planMigration(host: Host, id: string, to: Journey, map: StepMap) {
	const contacts = new Set<string>();
	const misfits: { runId: string; contactId: string; step: string | null; reason: string }[] = [];
	let fits = 0;
	for (const { id: runId, contactId, version } of liveRuns(host, id)) {
		if (version === to.version) continue;
		const run = host.records.contact(contactId)?.runs.find((one) => one.id === runId);
		if (run === undefined) continue;
		const from = host.journeys.version(id, version) ?? undefined;
		const migrated = migrateRun(run, from, to, map);
		if (migrated.fits) {
			fits++;
			contacts.add(contactId);
		} else {
			const step = from?.steps.get(run.at)?.name ?? null;
			misfits.push({ runId, contactId, step, reason: migrated.reason });
		}
	}
	return { contacts: [...contacts], fits, misfits };
}

function* liveRuns({ records }: Host, journeyId: string): Generator<RunRecord> {
	let after: string | null | undefined;
	while (after !== null) {
		const page = records.runs({
			journeyId,
			status: 'live',
			limit: 500,
			...(after === undefined ? {} : { after }),
		});
		yield* page.items;
		after = page.next;
	}
}
