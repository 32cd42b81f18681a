import type { Egress } from '../../../egress/createEgress';
import type { GraphTarget } from '../../../cloud-api/operation';
import type { FlowTokens } from '../flows/FlowTokens';
import type { Clock } from '../host/clock';
import type { LineNews } from '../host/brakes';
import type { NewEvent } from '../host/newEvent';
import type { Outbox } from '../host/outbox';
import { budgetIds, heldByBudget } from '../core/budget/Budget';
import type { Spending } from '../host/spending';
import { BudgetGuard, type BudgetGuardOptions } from './budget/BudgetGuard';
import { Brakes, type OnBrake } from './brakes/Brakes';
import { ChannelClient, type Channel } from './channel/ChannelClient';
import { ChannelSender } from './channel/ChannelSender';
import { Dispatcher } from './Dispatcher';
import { messagingLimit } from './gates/messagingLimit';
import { askMeta } from './people/askMeta';
import { limitTold } from './people/limitTold';
import { Outreach } from './people/Outreach';
import type { SendingLimits } from './SendingLimits';
import { GraphClient } from './graph/GraphClient';
import type { SendersHealth } from './health';
import { Sender } from './Sender';
import { SendingPlaces } from './SendingPlaces';
import { askSpeed } from './speed/askSpeed';
import { NumberSpeeds } from './speed/NumberSpeeds';
import { Traffic } from './Traffic';

export interface SendersOptions {
	readonly outbox: Outbox;
	readonly clock: Clock;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	readonly accessToken: string;
	readonly target: GraphTarget;
	readonly flowTokens: Pick<FlowTokens, 'tokenFor'>;
	/** How long a message is kept for a word of the contact or for the conversation (ms). */
	readonly keepMs: number;
	readonly limits: SendingLimits;
	readonly spending: Pick<Spending, 'used' | 'raised'>;
	/** Where what WhatsApp cannot deliver goes; `null` = nowhere. */
	readonly channel: Channel | null;
	readonly egress: Pick<Egress, 'send'>;
	readonly onBrake: OnBrake;
	/** A budget holds messages back. */
	readonly onBudget: BudgetGuardOptions['onStop'];
	/** The outbox could not be read or written. */
	readonly onProblem: (error: unknown) => void;
}

/** Everything between an outbox and Graph. */
export interface Senders {
	start(): void;
	/** A status says something of the line its message left on. */
	heard(news: LineNews): void;
	/** Meta says something that concerns no contact. */
	told(event: NewEvent): void;
	health(): SendersHealth;
	/** Resolves when nothing is on its way and nothing more is due at this instant; true = something was. */
	settled(): Promise<boolean>;
	/** Takes nothing more and finishes what is on its way, within ten seconds. */
	stop(): Promise<void>;
}

/** Puts together the senders of one credential. */
export function createSenders(options: SendersOptions): Senders {
	const brakes = new Brakes(options.onBrake);
	const graph = new GraphClient(options.accessToken);
	const stopped = new AbortController();
	const { outbox, clock, target, limits, onProblem } = options;
	const speeds = new NumberSpeeds({
		clock,
		ask: (number) => askSpeed(graph, target, number, stopped.signal),
		own: limits.speed,
	});
	const places = new SendingPlaces({ topSpeed: (number) => speeds.of(number) });
	const traffic = new Traffic({ ...options, graph, brakes, places });
	const letGo = (heldBy: string): void => void outbox.letGo(heldBy).catch(onProblem);
	const outreach = new Outreach({
		clock,
		ask: (line) => askMeta(graph, target, line, stopped.signal),
		ceiling: limits.people,
		reachedSince: (at) => outbox.reachedSince(at),
		onRise: () => letGo(messagingLimit.name),
	});
	const { marketing } = limits;
	const budgets = new BudgetGuard({
		...limits,
		spending: options.spending,
		onStop: options.onBudget,
	});
	const client =
		options.channel === null ? null : new ChannelClient(options.egress, options.channel);
	const channel = new ChannelSender({ ...options, client });
	const sender = new Sender({
		...options,
		traffic,
		places,
		speeds,
		marketing,
		outreach,
		budgets,
		channel,
	});
	const dispatcher = new Dispatcher({
		...options,
		brakes,
		concurrency: () => Math.ceil(Math.max(256, speeds.fastest() / 4)),
		onSettled: (effectId) => budgets.settled(effectId),
		perform: (claim, signal) => sender.perform(claim, signal),
	});
	const standing = () => {
		const now = clock.now();
		return { outreach: outreach.list(now), budgets: budgets.list(now) };
	};
	return {
		start() {
			// The limits may be others now, and whose turn it was is forgotten.
			letGo(messagingLimit.name);
			for (const id of budgetIds) letGo(heldByBudget(id));
			dispatcher.wake();
		},
		heard(news) {
			const braked = brakes.list(clock.now()).length > 0;
			traffic.heard(news);
			// Only what was stopped can go on.
			if (braked) dispatcher.wake();
		},
		told(event) {
			if (
				event.body.kind === 'unknown' &&
				event.body.about?.field === 'phone_number_quality_update'
			)
				speeds.forget();
			const told = limitTold(event);
			if (told !== null) outreach.limits.told(told.account, told.most);
		},
		health: () => ({ ...dispatcher.health(), ...standing() }),
		async settled() {
			const sent = await dispatcher.settled();
			const limitsKnown = await outreach.limits.settled();
			return (await speeds.settled()) || limitsKnown || sent;
		},
		async stop() {
			stopped.abort();
			await dispatcher.stop();
			await graph.close();
		},
	};
}
