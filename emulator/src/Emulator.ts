import type { Customer } from './chat/Customer';
import type { EmulatorClock } from './clock/EmulatorClock';
import type { ArmedRule } from './faults/FaultScript';
import type { FaultScriptSource } from './faults/parseFaultScript';
import type { FlowDefinition, FlowStatus } from './flows/Flow';
import type { RecordedRequest } from './log/RequestLog';
import type { TemplateDefinition } from './templates/Template';
import type { MetaWish } from './control/serveMeta';
import type { TemplateVerdict } from './control/serveTemplates';
import type { Callback } from './webhook/Callback';
import type { Delivery } from './webhook/Delivery';
import type { PlayedWebhook } from './webhook/playWebhook';
import type { Profile } from './world/Person';

/** A running emulator: Meta's side of the wire and the customers' phones. */
export interface Emulator {
	/** Use it in place of `https://graph.facebook.com`. No trailing slash. */
	readonly url: string;
	/** What a client that comes by the proxy (`asProxy`) has to trust, as PEM; of a new key at each start. */
	readonly certificate: string | undefined;
	readonly clock: EmulatorClock;
	readonly accessToken: string;
	readonly appId: string;
	readonly businessId: string;
	readonly appSecret: string;
	readonly verifyToken: string;
	readonly phoneNumberId: string;
	readonly wabaId: string;
	/** A new person with WhatsApp, or the one who already has this number or user id. */
	customer(profile: Profile): Customer;
	/** Approves a template at once; the same name and language replaces. */
	addTemplate(template: TemplateDefinition): void;
	/**
	 * Plays Meta's reviewers and customers: approves, rejects, pauses, rates or moves a template, with the webhooks
	 * that come with it. @throws Error when there is no template of this name and language.
	 */
	judgeTemplate(name: string, language: string, verdict: TemplateVerdict): void;
	/**
	 * Plays Meta for the number, the account and the portfolio: quality, tier, throughput, restrictions, a lock,
	 * trouble with paying, other limits; with the webhooks that come with it. @throws Error that names a wrong member.
	 */
	playMeta(wish: MetaWish): void;
	/** Puts a flow on the shelf, published unless it says otherwise; the same name replaces. Gives its id. */
	addFlow(flow: FlowDefinition): string;
	/** What Meta does to a flow that misbehaves, with its webhook; by id or by name. */
	setFlowStatus(flow: string, status: FlowStatus): void;
	/**
	 * Resolves in a quiet moment: no Graph call is in hand, and every status and webhook due by the clock
	 * has been handed over or has failed and waits for its retry. What the receiver does after its answer
	 * is not known here: use `customer.hears`.
	 */
	settled(): Promise<void>;
	/** Every Graph call so far, oldest first. */
	requests(): readonly RecordedRequest[];
	/** Every webhook so far with its attempts, oldest first. */
	deliveries(): readonly Delivery[];
	/** Subscribes a receiver: handshake first, and rejects when that fails. Missing members are the emulator's own. */
	setWebhook(callback: Pick<Callback, 'url'> & Partial<Callback>): Promise<void>;
	/**
	 * Sends a webhook that nothing here causes by itself, of any field; the emulator says for which number it is.
	 * @throws Error that names what is wrong with the value.
	 */
	playWebhook(wish: PlayedWebhook): void;
	readonly faults: {
		/** Replaces the script: by rules, or by a preset. @throws Error that names the wrong member. */
		set(script: FaultScriptSource): void;
		clear(): void;
		/** Every rule with how often it has struck. */
		rules(): readonly ArmedRule[];
	};
	close(): Promise<void>;
}
