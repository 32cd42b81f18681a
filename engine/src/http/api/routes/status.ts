import { route } from '../route';
import { status } from '../schemas/status';
import { budgetView } from '../views/budgetView';
import { isoTime, isoTimeOrNull } from '../views/isoTime';
import { pausedUntil, stoppedBy } from '../../../effects/brakes/stoppedBy';
import { runnerVersion } from '../runnerVersion';

const getStatus = route({
	id: 'getStatus',
	least: 'viewer',
	method: 'GET',
	path: '/status',
	tag: 'Runner',
	summary: 'How the runner is doing',
	success: { status: 200, schema: status, description: 'Numbers as of now' },
	errors: [],
	async handle({ parts: { host, clock, config, senders, backups } }) {
		const saved = backups();
		const { problem, ...room } = await host.storage();
		const { outbox, ...counts } = host.records.counts();
		const { inFlight, brakes, outreach, budgets } = senders();
		const stopped = stoppedBy(brakes);
		return {
			version: runnerVersion,
			now: isoTime(clock.now()),
			phoneNumberIds: [...config.phoneNumberIds],
			graphVersion: config.graphVersion,
			...counts,
			oldestAlarm: isoTimeOrNull(host.records.oldestAlarm()),
			outbox: { ...outbox },
			senders: {
				inFlight,
				stopped:
					stopped === null
						? null
						: { since: isoTime(stopped.since), code: stopped.code, reason: stopped.reason },
				pausedUntil: isoTimeOrNull(pausedUntil(brakes)),
				outreach: outreach.map((use) => ({ ...use })),
			},
			budgets: budgets.map((use) => budgetView(use, host.brakes)),
			storage: {
				...room,
				problem: problem === null ? null : { ...problem, since: isoTime(problem.since) },
			},
			backups: saved === null ? null : { ...saved, newestAt: isoTimeOrNull(saved.newestAt) },
		};
	},
});

export const runnerStatus = [getStatus];
