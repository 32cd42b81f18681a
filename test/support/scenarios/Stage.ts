import { createHmac } from 'node:crypto';
import { request } from 'undici';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import { createRandom, type Random } from '../../../emulator/src/world/createRandom';
import type { Customer } from '../../../emulator/src/chat/Customer';
import { opensAt } from '../../../engine/src/effects/brakes/Brake';
import type { OutboxRow } from '../../../engine/src/host/outbox';
import { createLogger } from '../../../engine/src/http/observe/createLogger';
import type { Runner } from '../../../engine/src/runner/runner';
import { publishJourney, startRunner } from '../host/startRunner';
import { temporaryFolder } from '../host/temporaryFolder';
import { journeysOf, templates, type Kind } from './journeys';
import { Severable } from './Severable';
import { spoil } from './spoil';

/** One numbered message: who it is for, and its number. */
export interface Sent {
	readonly n: number;
	readonly to: Customer;
}

/** A brake as scenarios compare it with the table. */
export type BrakeWords = `${string} by ${string}`;

export interface StageOptions {
	readonly seed: number;
	/** A runner that sends again whatever was cut off, refused or held. */
	readonly knownBad: boolean;
}

const minute = 60_000;

/** Meta's side with a fault script, a runner on a file of its own, and one clock for both that only the stage moves. */
export class Stage {
	readonly random: Random;
	readonly #alarms: string[] = [];
	readonly #listeners = new Set<() => void>();
	readonly #broken: string[] = [];
	readonly #sent: Sent[] = [];
	/** Those that Meta said were not delivered; the emulator's phones have them all the same. */
	readonly #undelivered = new Set<number>();
	#people = 0;
	#checks = 0;

	private constructor(
		readonly emulator: Emulator,
		readonly line: Severable,
		private readonly folder: ReturnType<typeof temporaryFolder>,
		private readonly options: StageOptions,
	) {
		this.random = createRandom(options.seed + 1);
	}

	#runner: Runner | undefined;
	get runner(): Runner {
		if (this.#runner === undefined) throw new Error('The runner is not up yet');
		return this.#runner;
	}

	static async open(options: StageOptions): Promise<Stage> {
		const { seed } = options;
		const at = Date.parse('2026-03-02T10:00:00Z') + seed * 7 * minute;
		const emulator = await createEmulator({ seed, clock: { standingAt: at }, templates });
		const line = await Severable.open(emulator.url);
		const stage = new Stage(emulator, line, temporaryFolder(), options);
		await stage.#begin();
		return stage;
	}

	async #begin(): Promise<void> {
		const { emulator, folder, random } = this;
		const clock = {
			now: () => emulator.clock.now(),
			time: () => ({ kind: 'stands' as const, now: emulator.clock.now() }),
			onJump: (listener: () => void) => {
				this.#listeners.add(listener);
				return () => this.#listeners.delete(listener);
			},
		};
		const write = (line: string): void => {
			const { level, msg } = JSON.parse(line) as { level: string; msg: string };
			if (level === 'error') this.#alarms.push(msg);
		};
		this.#runner = await startRunner(
			emulator,
			folder.path,
			{ graphBaseUrl: this.line.url },
			{ clock, random, log: createLogger('warn', { write }) },
		);
		const flowId = emulator.addFlow({ name: 'survey', json: flow });
		for (const [id, journey] of journeysOf(flowId)) await publishJourney(this.runner, id, journey);
	}

	/** Somebody new, who has just written. */
	async person(): Promise<Customer> {
		const n = ++this.#people;
		const customer = this.emulator.customer({ name: `Customer ${n}`, waId: `3460000${1000 + n}` });
		await customer.say('hi');
		await this.settled();
		return customer;
	}

	/** Lets a journey send a message of its own number; resolves when all is quiet at this instant. */
	async send(kind: Kind, to?: Customer): Promise<Sent> {
		const sent = await this.queue(kind, to ?? (await this.person()));
		await this.settled();
		return sent;
	}

	/** The same without waiting for anything. */
	async queue(kind: Kind, to: Customer): Promise<Sent> {
		const sent = { n: this.#sent.length + 1, to };
		this.#sent.push(sent);
		const identity = { waId: to.waId ?? '' };
		const { phoneNumberId } = this.emulator;
		await this.runner.host.accept([
			{
				key: `ext:${sent.n}`,
				lane: { kind: 'identity', phoneNumberId, identity, profileName: null },
				body: { kind: 'external', name: kind, key: null, data: { n: sent.n } },
			},
		]);
		return sent;
	}

	/** What strikes every message from now on; the counts of `nth` begin anew. */
	fails(...rules: readonly Omit<FaultRule, 'match'>[]): void {
		const match = { operation: 'message.send' } as const;
		this.emulator.faults.set(rules.map((rule) => ({ ...rule, match })));
	}

	heals(): void {
		this.emulator.faults.clear();
	}

	/** Meta reports, after it took the message, that it was not delivered. */
	async reportsFailure({ n, to }: Sent, code: number): Promise<void> {
		const row = this.row({ n, to });
		const status = {
			id: row?.messageId,
			status: 'failed',
			timestamp: String(Math.floor(this.emulator.clock.now() / 1000)),
			recipient_id: to.waId,
			biz_opaque_callback_data: `v1.${row?.id}.${row?.attempt}`,
			errors: [{ code, title: 'Failed', message: 'Failed', error_data: { details: 'Played.' } }],
		};
		const metadata = {
			display_phone_number: '15550001',
			phone_number_id: this.emulator.phoneNumberId,
		};
		const value = { messaging_product: 'whatsapp', metadata, statuses: [status] };
		const entry = [{ id: this.emulator.wabaId, changes: [{ field: 'messages', value }] }];
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
		const signature = createHmac('sha256', this.emulator.appSecret).update(body).digest('hex');
		const headers = {
			'content-type': 'application/json',
			'x-hub-signature-256': `sha256=${signature}`,
		};
		const url = `${this.runner.url}/webhook`;
		const { statusCode } = await request(url, { method: 'POST', headers, body });
		this.must('the webhook is taken', statusCode, 200);
		this.#undelivered.add(n);
		await this.settled();
	}

	/** Lets time pass, waking at every instant at which the runner wants to do something. */
	async pass(ms: number): Promise<void> {
		await this.settled();
		const end = this.emulator.clock.now() + ms;
		for (;;) {
			const now = this.emulator.clock.now();
			const brakes = this.runner.senders().brakes.map(opensAt);
			const due = [await this.runner.host.outbox.nextDue(), ...brakes].filter(
				(at): at is number => at !== null && at > now && at < end,
			);
			await this.#moveTo(due.length === 0 ? end : Math.min(...due));
			if (due.length === 0) return;
		}
	}

	async #moveTo(at: number): Promise<void> {
		await this.emulator.clock.set(at);
		for (const listener of this.#listeners) listener();
		await this.settled();
	}

	async settled(): Promise<void> {
		let requests: number;
		do {
			requests = this.calls();
			if (this.options.knownBad) spoil(this.folder.path, this.emulator.clock.now());
			await this.emulator.settled();
			await this.runner.settled();
			await this.emulator.settled();
		} while (this.calls() > requests || this.runner.host.backlog() > 0);
	}

	/** How often Graph was asked to send it, or anything. */
	calls(sent?: Sent): number {
		return this.emulator
			.requests()
			.filter(
				({ operation, body }) =>
					operation === 'message.send' && (sent === undefined || names(body, sent)),
			).length;
	}

	/** Calls that were answered with this error of Graph's. */
	refusals(code: number): number {
		return this.emulator.requests().filter(({ response }) => {
			const { error } = (response ?? {}) as { error?: { code?: number } };
			return error?.code === code;
		}).length;
	}

	/** Its row; the newest when Meta's news made another one. */
	row(sent: Sent): OutboxRow | undefined {
		return this.rows().find(({ effect }) => names(effect, sent));
	}

	/** Newest first. */
	rows(): readonly OutboxRow[] {
		return this.runner.host.records.outbox({ limit: 200 }).items;
	}

	status(sent: Sent): string {
		const row = this.row(sent);
		return row === undefined ? 'no row' : row.status;
	}

	/** How often it is on the phone. */
	onPhone(sent: Sent): number {
		const shown = sent.to
			.messages()
			.filter(({ from, text }) => from === 'business' && names(text, sent)).length;
		return shown - (this.#undelivered.has(sent.n) ? 1 : 0);
	}

	brakes(): readonly BrakeWords[] {
		const lines = this.runner.senders().brakes;
		return [
			...lines.map(({ reach, release }): BrakeWords => `${reach.kind} by ${release.kind}`),
			...this.runner.host.brakes
				.list()
				.map(({ reach, release }): BrakeWords => `${reach} by ${release}`),
		].toSorted();
	}

	/** Errors in the log so far. */
	alarms(): readonly string[] {
		return this.#alarms;
	}

	contact({ to }: Sent) {
		return this.runner.host.records.contacts({ limit: 1, search: to.waId ?? '' }).items[0]?.contact;
	}

	/** One thing that has to be so. */
	must(what: string, got: unknown, want: unknown): void {
		this.#checks += 1;
		const [is, wanted] = [JSON.stringify(got), JSON.stringify(want)];
		if (is !== wanted) this.#broken.push(`${what}: ${is}, not ${wanted}`);
	}

	/** What holds after every scenario, whatever went wrong in it. */
	finish(minimum: number): {
		readonly broken: readonly string[];
		readonly checks: number;
		readonly accepted: number;
		readonly calls: number;
	} {
		const counts = this.runner.host.records.counts();
		const twice = this.#sent.filter((sent) => this.onPhone(sent) > 1).length;
		this.must('messages that are on a phone twice', twice, 0);
		this.must('messages that Meta took twice', counts.duplicateSends, 0);
		this.must('events put aside', counts.failedEvents, 0);
		const { SENDING, UNKNOWN, ACCEPTED } = counts.outbox;
		this.must('rows left open', SENDING + UNKNOWN, 0);
		this.must(`at least ${minimum} messages accepted`, ACCEPTED >= minimum, true);
		return { broken: this.#broken, checks: this.#checks, accepted: ACCEPTED, calls: this.calls() };
	}

	async close(): Promise<void> {
		await this.#runner?.close();
		await this.line.close();
		await this.emulator.close();
		this.folder.remove();
	}
}

const names = (thing: unknown, { n }: Sent): boolean => JSON.stringify(thing).includes(`No ${n}.`);

const flow = JSON.stringify({
	version: '7.3',
	screens: [
		{
			id: 'ASK',
			title: 'Survey',
			terminal: true,
			success: true,
			layout: {
				type: 'SingleColumnLayout',
				children: [
					{ type: 'TextBody', text: 'Thank you' },
					{
						type: 'Footer',
						label: 'Done',
						'on-click-action': { name: 'complete', payload: {} },
					},
				],
			},
		},
	],
});
