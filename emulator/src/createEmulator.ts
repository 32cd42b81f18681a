import { z } from 'zod';
import { createCustomer } from './chat/createCustomer';
import type { Customer } from './chat/Customer';
import { moveFlow } from './flows/flowLifecycle';
import { createEmulation } from './createEmulation';
import { playMeta } from './control/serveMeta';
import { applyVerdict } from './control/serveTemplates';
import { createServer } from './createServer';
import type { Emulator } from './Emulator';
import type { EmulatorOptions } from './EmulatorOptions';
import { findPhonePage } from './findPhonePage';
import { playedWebhook, playWebhook } from './webhook/playWebhook';
import { serveAsProxy } from './proxy/serveAsProxy';
import { digitsOf } from './world/People';
import type { Profile } from './world/Person';

export type { CardAction, ChatContent, ListRow } from './chat/ChatContent';
export type { ChatMessage, MessageStatus } from './chat/ChatMessage';
export type { Customer, Expected } from './chat/Customer';
export type { ClockReading, EmulatorClock } from './clock/EmulatorClock';
export type { Emulator } from './Emulator';
export type { EmulatorOptions } from './EmulatorOptions';
export type { Fault } from './faults/Fault';
export type { FaultRule } from './faults/FaultRule';
export type { ArmedRule } from './faults/FaultScript';
export type { FaultScriptSource } from './faults/parseFaultScript';
export type { FlowDefinition, FlowStatus } from './flows/Flow';
export type { LimitsChoice } from './limits/Limits';
export type { MetaWish } from './control/serveMeta';
export type { RecordedRequest } from './log/RequestLog';
export type { TemplateDefinition } from './templates/Template';
export type { Callback } from './webhook/Callback';
export type { Delivery } from './webhook/Delivery';
export type { PlayedWebhook } from './webhook/playWebhook';
export type { WebhookMannerName } from './webhook/WebhookManner';
export type { StatusDelays } from './world/Emulation';
export type { Profile } from './world/Person';

/**
 * Starts Meta's twin on the loopback. Point a Cloud API client at `url`, with `accessToken`, and give it a
 * receiver with `setWebhook`.
 * @throws NodeJS.ErrnoException (EADDRINUSE) when the port is taken.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
	const host = options.host ?? '127.0.0.1';
	let url = '';
	const { emulation, close } = createEmulation(options, () => url);
	const app = await createServer(emulation, host, options.phonePage ?? findPhonePage(__dirname));
	const certificate = options.asProxy === true ? serveAsProxy(app, Date.now()) : undefined;
	try {
		await app.listen({ port: options.port ?? 0, host });
	} catch (cause) {
		await close();
		throw cause;
	}
	const address = app.server.address();
	const port = typeof address === 'object' && address !== null ? address.port : options.port;
	url = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;

	const { business, people, clock, webhooks, faults, work } = emulation;
	const own = {
		appSecret: business.appSecret,
		verifyToken: options.webhook?.verifyToken ?? options.verifyToken ?? 'emulator-verify-token',
	};
	const known = new Map<string, Customer>();

	return {
		url,
		certificate,
		clock,
		...own,
		accessToken: business.accessToken,
		appId: business.appId,
		businessId: business.businessId,
		phoneNumberId: business.phoneNumberId,
		wabaId: business.wabaId,
		customer(profile) {
			const person = existing(profile) ?? people.add(profile);
			const customer = known.get(person.id) ?? createCustomer(emulation, person);
			known.set(person.id, customer);
			return customer;
		},
		addTemplate: (template) => void emulation.templates.add(template, clock.now()),
		judgeTemplate(name, language, verdict) {
			const template = emulation.templates.get(name, language);
			if (template === undefined) throw new Error(`There is no template ${name} (${language})`);
			applyVerdict(emulation, template, verdict);
		},
		addFlow: (flow) => emulation.flows.add(flow, clock.now()).id,
		playMeta: (wish) => void playMeta(emulation, wish),
		setFlowStatus(flow, status) {
			const found = emulation.flows.get(flow) ?? emulation.flows.byName(flow);
			if (found === undefined) throw new Error(`There is no flow "${flow}".`);
			moveFlow(emulation, found, status);
		},
		settled: () => work.idle(),
		requests: () => emulation.log.all(),
		deliveries: () => webhooks.deliveries(),
		setWebhook: (callback) => webhooks.subscribe({ ...own, ...callback }),
		playWebhook(wish) {
			const played = playedWebhook.safeParse(wish);
			if (!played.success) {
				throw new Error(`The webhook cannot be played:\n${z.prettifyError(played.error)}`);
			}
			playWebhook(emulation, played.data);
		},
		faults: {
			set: (script) => faults.set(script),
			clear: () => faults.clear(),
			rules: () => faults.rules(),
		},
		async close() {
			await close();
			await app.close();
		},
	};

	function existing(profile: Profile) {
		const byNumber =
			profile.waId === undefined ? undefined : people.find({ to: digitsOf(profile.waId) });
		return (
			byNumber ??
			(profile.userId === undefined ? undefined : people.find({ recipient: profile.userId }))
		);
	}
}
