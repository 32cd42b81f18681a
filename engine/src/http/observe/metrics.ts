import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Everything /metrics tells, on a registry of its own. Labels are closed sets: no id, name or number ever. */
export interface Metrics {
	readonly registry: Registry;
	readonly eventsAccepted: Counter<'result'>;
	readonly decideSeconds: Histogram<'result'>;
	readonly sendsSettled: Counter<'outcome' | 'class'>;
	readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
	readonly backlog: Gauge;
	readonly failedEvents: Gauge;
	readonly liveRuns: Gauge;
	readonly openEscalations: Gauge;
	readonly outboxRows: Gauge<'status'>;
	readonly alarmLag: Gauge;
	readonly sendsInFlight: Gauge;
	readonly sendersStopped: Gauge;
	readonly brakes: Gauge<'reach'>;
	readonly budgetUsed: Gauge<'budget'>;
	readonly budgetMost: Gauge<'budget'>;
	readonly budgetHeld: Gauge<'budget'>;
	readonly peopleReached: Gauge;
	readonly peopleAllowed: Gauge;
	readonly forwardLag: Gauge;
	readonly forwardBehind: Gauge;
	readonly forwardRefused: Gauge;
	readonly waitsOpen: Gauge;
	readonly waitAnswersPending: Gauge;
	readonly backupAge: Gauge;
	readonly storageTrouble: Gauge;
	readonly freeBytes: Gauge;
	readonly walBytes: Gauge;
}

/** Registers every metric; two runners in one process have two registries. */
export function createMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const on = { registers: [registry] };
	const gauge = (name: string, help: string) => new Gauge({ name, help, ...on });
	const byBudget = (name: string, help: string) =>
		new Gauge({ name, help, labelNames: ['budget'], ...on });
	return {
		registry,
		eventsAccepted: new Counter({
			name: 'wayfare_events_total',
			help: 'Events offered to the host: stored, duplicate, or refused because nothing could be stored',
			labelNames: ['result'],
			...on,
		}),
		decideSeconds: new Histogram({
			name: 'wayfare_decide_seconds',
			help: 'Time to decide one event, without storing the decision',
			labelNames: ['result'],
			buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
			...on,
		}),
		sendsSettled: new Counter({
			name: 'wayfare_sends_total',
			help: 'What became of tries to send, by outcome and class of Meta’s error (none when it went well)',
			labelNames: ['outcome', 'class'],
			...on,
		}),
		httpSeconds: new Histogram({
			name: 'wayfare_http_seconds',
			help: 'Time to answer a request, by route pattern',
			labelNames: ['method', 'route', 'status'],
			buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
			...on,
		}),
		backlog: gauge('wayfare_backlog_events', 'Events accepted and not yet decided'),
		failedEvents: gauge('wayfare_failed_events', 'Events put aside because deciding them failed'),
		liveRuns: gauge('wayfare_live_runs', 'Runs that are under way'),
		openEscalations: gauge('wayfare_open_escalations', 'Conversations a person has or should take'),
		outboxRows: new Gauge({
			name: 'wayfare_outbox_rows',
			help: 'Outbox by status',
			labelNames: ['status'],
			...on,
		}),
		alarmLag: gauge('wayfare_alarm_lag_seconds', 'How long the oldest due timer has been waiting'),
		sendsInFlight: gauge('wayfare_sends_in_flight', 'Requests on their way to Graph'),
		sendersStopped: gauge(
			'wayfare_senders_stopped',
			'1 while nothing is sent because every request would fail',
		),
		brakes: new Gauge({
			name: 'wayfare_brakes',
			help: 'Brakes that are on: of lines (runner, account, number) and of messages (marketing, template, flow, step)',
			labelNames: ['reach'],
			...on,
		}),
		budgetUsed: byBudget(
			'wayfare_budget_used',
			'What a budget has been used of: money or messages',
		),
		budgetMost: byBudget('wayfare_budget_most', 'What it allows now, with what it was raised by'),
		budgetHeld: byBudget('wayfare_budget_held', 'Messages that wait for it: somebody has to look'),
		peopleReached: gauge(
			'wayfare_people_reached',
			'People written to first in 24 hours, of the portfolio with most',
		),
		peopleAllowed: gauge(
			'wayfare_people_allowed',
			'How many that portfolio may reach; -1 while no limit is known',
		),
		forwardLag: gauge(
			'wayfare_forward_lag_seconds',
			'How long the oldest event that a forward has not delivered has been waiting, of the slowest forward',
		),
		forwardBehind: gauge(
			'wayfare_forward_behind_events',
			'Events after the last one that is done, of the forward with most',
		),
		forwardRefused: gauge(
			'wayfare_forward_refused',
			'Deliveries that receivers can never take and that were passed over',
		),
		waitsOpen: gauge('wayfare_waits_open', 'Executions elsewhere that wait for a contact'),
		waitAnswersPending: gauge(
			'wayfare_wait_answers_pending',
			'Answers that could not be brought to who waits for them yet',
		),
		storageTrouble: gauge('wayfare_storage_trouble', '1 while nothing can be stored'),
		freeBytes: gauge('wayfare_disk_free_bytes', 'Room on the disk of the data folder'),
		walBytes: gauge(
			'wayfare_wal_bytes',
			'Size of the write-ahead log; beyond 256 MB some reader holds it up',
		),
		backupAge: gauge(
			'wayfare_backup_age_seconds',
			'Age of the newest backup; -1 while there is none or none is taken',
		),
	};
}
