import type { JsonObject } from '../../../cloud-api/json';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { EmulatorOptions } from '../../../emulator/src/EmulatorOptions';
import type { RunnerConfig, SettingName } from '../../../engine/src/runner/config';
import type { Runner, RunnerDeps } from '../../../engine/src/runner/runner';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { onEvent, sendTemplate } from '../../support/journeys/onEvent';
import { sendText } from '../../support/journeys/workflow';

export const opening = Date.parse('2026-03-02T10:00:00Z');

/** A runner that writes to people on events of its shop: `offer` (marketing), `parcel` (utility), `text` (service). */
export interface Shop {
	readonly emulator: Emulator;
	runner(): Runner;
	/** One more event about that person; resolves when all is quiet. */
	happens(event: string, person: number): Promise<void>;
	/** Many at once. */
	happenToAll(event: string, people: readonly number[]): Promise<void>;
	customer(person: number): ReturnType<Emulator['customer']>;
	/** The person writes; from then on free text may go to them. */
	writes(person: number, text?: string): Promise<void>;
	advance(ms: number): Promise<void>;
	settled(): Promise<void>;
	restart(settings?: Settings): Promise<void>;
	/** Where the rows of the outbox stand, the oldest first. */
	statuses(): readonly string[];
	/** Why each row is where it is. */
	reasons(): readonly (string | null)[];
	/** Error codes of Meta's refusals. */
	refusals(): readonly number[];
	/** Names of the templates and texts that a person's phone has. */
	got(person: number): readonly string[];
	close(): Promise<void>;
}

/** As somebody writes them down, before they are read. */
type Settings = Readonly<Partial<Record<SettingName, unknown>>>;

export interface ShopOptions {
	readonly settings?: Settings;
	readonly emulator?: EmulatorOptions;
	readonly journeys?: Readonly<Record<string, JsonObject>>;
	readonly deps?: RunnerDeps;
}

const numberOf = (person: number) => String(34_600_000_000 + person);

const shopJourneys = {
	offer: onEvent('offer', sendTemplate('offer', 'marketing')),
	parcel: onEvent('parcel', sendTemplate('parcel', 'utility')),
	text: onEvent('text', sendText('Thank you')),
};

/** Opens a shop on a standing clock. */
export async function openShop({
	settings = {},
	emulator: options = {},
	journeys = shopJourneys,
	deps = {},
}: ShopOptions = {}): Promise<Shop> {
	const folder = temporaryFolder();
	const emulator = await createEmulator({ clock: { standingAt: opening }, ...options });
	for (const [name, category] of [
		['offer', 'MARKETING'],
		['parcel', 'UTILITY'],
	] as const) {
		const components = [{ type: 'BODY', text: name }] as const;
		emulator.addTemplate({ name, language: 'en', category, components });
	}
	let current = settings;
	const start = () => startRunner(emulator, folder.path, current as Partial<RunnerConfig>, deps);
	let runner = await start();
	for (const [id, journey] of Object.entries(journeys)) await publishJourney(runner, id, journey);
	let events = 0;
	const settled = () => allSettled(emulator, runner);
	const person = (index: number) =>
		emulator.customer({ name: `Customer ${index}`, waId: numberOf(index) });
	const rows = () => runner.host.records.outbox({ limit: 500 }).items.toReversed();
	const happenToAll = async (name: string, people: readonly number[]): Promise<void> => {
		await runner.host.accept(
			people.map((index) => ({
				key: `shop:${++events}`,
				lane: {
					kind: 'identity',
					phoneNumberId: emulator.phoneNumberId,
					identity: { waId: numberOf(index) },
					profileName: null,
				},
				body: { kind: 'external', name, key: null, data: {} },
			})),
		);
		await settled();
	};
	return {
		emulator,
		runner: () => runner,
		happenToAll,
		customer: person,
		happens: (name, index) => happenToAll(name, [index]),
		async writes(index, text = 'hi') {
			await person(index).say(text);
			await settled();
		},
		async advance(ms) {
			await emulator.clock.advance(ms);
			await settled();
		},
		settled,
		async restart(changed = {}) {
			await runner.close();
			current = { ...current, ...changed };
			runner = await start();
			await settled();
		},
		statuses: () => rows().map(({ status }) => status),
		reasons: () => rows().map(({ reason }) => reason),
		refusals: () =>
			emulator.requests().flatMap(({ operation, status, response }) => {
				if (operation !== 'message.send' || status === 200) return [];
				return [(response as { readonly error: { readonly code: number } }).error.code];
			}),
		got: (index) =>
			person(index)
				.messages()
				.flatMap(({ from, text }) => (from === 'business' ? [text ?? ''] : [])),
		async close() {
			await runner.close();
			await emulator.close();
			folder.remove();
		},
	};
}
