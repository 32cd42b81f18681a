import { CallBook } from './calls/CallBook';
import { CallPermissions } from './calls/CallPermissions';
import { Chats } from './chat/Chats';
import { createClock } from './clock/createClock';
import { WorkInHand } from './clock/WorkInHand';
import { CatalogShelf } from './commerce/CatalogShelf';
import type { EmulatorOptions } from './EmulatorOptions';
import { FaultScript } from './faults/FaultScript';
import { StatusNews } from './faults/StatusNews';
import { FlowShelf } from './flows/FlowShelf';
import { preloadedFlows } from './flows/preloadedFlows';
import { GroupBook } from './groups/GroupBook';
import { LimitBook } from './limits/LimitBook';
import { firstLimits } from './limits/Limits';
import { RecentPeople } from './limits/RecentPeople';
import { RequestLog } from './log/RequestLog';
import { AutomationState } from './number/AutomationState';
import { BlockList } from './number/BlockList';
import { ProfileState } from './number/ProfileState';
import { QrShelf } from './number/QrShelf';
import { PaymentShelf } from './payments/PaymentShelf';
import { Portfolio } from './portfolio/Portfolio';
import { PriceBook } from './pricing/PriceBook';
import { Complaints } from './quality/Complaints';
import { Reach } from './reach/Reach';
import { preloadedGroup, preloadedTemplates } from './templates/preloaded';
import { ThreadBook } from './routing/ThreadBook';
import { TemplateShelf } from './templates/TemplateShelf';
import { UploadSessions } from './uploads/UploadSessions';
import { createPost } from './webhook/createPost';
import { webhookManner } from './webhook/WebhookManner';
import { WebhookSender } from './webhook/WebhookSender';
import { newAccountState } from './world/AccountState';
import { newNumberState } from './world/Business';
import { createBus } from './world/createBus';
import { createIds } from './world/createIds';
import { createRandom } from './world/createRandom';
import type { Emulation, StatusDelays } from './world/Emulation';
import { MediaStore } from './world/MediaStore';
import { People } from './world/People';

const atOnce: StatusDelays = { sent: 0, delivered: 0 };
const lifelike: StatusDelays = { sent: 150, delivered: 400 };

/** Puts the parts of an emulator together; nothing listens yet. */
export function createEmulation(
	options: EmulatorOptions,
	baseUrl: () => string,
): { readonly emulation: Emulation; readonly close: () => Promise<void> } {
	const seed = options.seed ?? 1;
	const random = createRandom(seed);
	const ids = createIds(random);
	const work = new WorkInHand();
	const clock = createClock({ start: options.clock ?? 'running', work });
	const bus = createBus();
	const post = createPost();
	const webhooks = new WebhookSender({
		clock,
		work,
		post,
		challenge: () => String(Math.floor(random() * 2 ** 31)),
		// A stream of its own: ids are the same in every manner.
		random: createRandom(seed + 1),
		manner: webhookManner.parse(options.webhooks ?? 'orderly'),
		onDelivery: (delivery) => bus.emit({ type: 'delivery', delivery }),
	});
	if (options.webhook !== undefined) webhooks.point(options.webhook);
	clock.onChange((reading) => bus.emit({ type: 'clock', clock: reading }));

	const templates = new TemplateShelf();
	for (const template of [...preloadedTemplates, ...(options.templates ?? [])])
		templates.add(template, clock.now());
	templates.groups.put(preloadedGroup);

	const flows = new FlowShelf(ids);
	for (const flow of [...preloadedFlows, ...(options.flows ?? [])]) flows.add(flow, clock.now());

	const faults = new FaultScript({
		seed,
		now: () => clock.now(),
		onChange: (rules) => bus.emit({ type: 'faults', rules }),
	});
	if (options.faults !== undefined) faults.set(options.faults);

	const emulation: Emulation = {
		business: {
			appId: options.appId ?? '670843887433847',
			appName: 'Wayfare Emulator',
			appSecret: options.webhook?.appSecret ?? options.appSecret ?? 'emulator-app-secret',
			businessId: options.businessId ?? '506914307656634',
			accessToken: options.accessToken ?? 'emulator-access-token',
			accountNumberId: '195837264019283',
			phoneNumberId: options.phoneNumberId ?? '106540352242922',
			wabaId: options.wabaId ?? '102290129340398',
			displayPhoneNumber: options.displayPhoneNumber ?? '+1 555-010-0100',
			verifiedName: options.verifiedName ?? 'Wayfare Shop',
		},
		number: newNumberState(),
		account: newAccountState(options.verifiedName ?? 'Wayfare Shop'),
		profile: new ProfileState(),
		qrCodes: new QrShelf(ids),
		blocked: new BlockList(),
		automation: new AutomationState(),
		uploads: new UploadSessions(ids),
		calls: new CallBook((call) => bus.emit({ type: 'call', call })),
		permissions: new CallPermissions(),
		groups: new GroupBook(ids, clock.now(), (all) => bus.emit({ type: 'groups', groups: all })),
		threads: new ThreadBook(),
		portfolio: new Portfolio(ids),
		people: new People(ids, (customer) => bus.emit({ type: 'customer', customer })),
		chats: new Chats((message) => bus.emit({ type: 'message', message })),
		media: new MediaStore(ids),
		templates,
		flows,
		catalogs: new CatalogShelf(ids),
		payments: new PaymentShelf(ids, clock.now()),
		prices: new PriceBook(),
		clock,
		work,
		ids,
		webhooks,
		faults,
		statusNews: new StatusNews({ clock, webhooks }),
		logContents: options.logContents ?? false,
		log: new RequestLog(() => bus.emit({ type: 'logged' })),
		bus,
		limits: new LimitBook(firstLimits(options.limits, clock.running)),
		reach: new Reach(),
		complaints: new Complaints(),
		writtenTo: new RecentPeople(7 * 24 * 60 * 60 * 1000),
		strangers: options.strangers ?? 'join',
		freeEntryPointHours: options.freeEntryPointHours ?? 72,
		refusals: options.refusals ?? 'response',
		statusDelays: () => options.statusDelayMs ?? (clock.running ? lifelike : atOnce),
		baseUrl,
	};
	return {
		emulation,
		close: async () => {
			clock.close();
			webhooks.close();
			await post.close();
		},
	};
}
