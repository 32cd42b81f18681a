import type { FaultScriptSource } from './faults/parseFaultScript';
import type { FlowDefinition } from './flows/Flow';
import type { LimitsChoice } from './limits/Limits';
import type { TemplateDefinition } from './templates/Template';
import type { Callback } from './webhook/Callback';
import type { WebhookMannerName } from './webhook/WebhookManner';
import type { StatusDelays } from './world/Emulation';

/** All optional: without any, an emulator on a free port of the loopback with made-up ids and a running clock. */
export interface EmulatorOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/** `127.0.0.1` unless given; there is no login, so think before you open it to a network. */
	readonly host?: string;
	/** `running` follows real time; a standing clock moves only when told. */
	readonly clock?: 'running' | { readonly standingAt: number };
	/** Where webhooks go from the start. The handshake happens before the first delivery. */
	readonly webhook?: Callback;
	/**
	 * `orderly`, the default: one update per POST, in order, once. `meta`: many in a POST, several POSTs at once, out
	 * of order, some twice. Or each by itself: `{ batch, reorder, repeat, concurrency }`.
	 */
	readonly webhooks?: WebhookMannerName;
	readonly accessToken?: string;
	/** The Meta app; with `appSecret` it is the app's own token, `id|secret`. */
	readonly appId?: string;
	readonly appSecret?: string;
	readonly verifyToken?: string;
	readonly phoneNumberId?: string;
	readonly wabaId?: string;
	/** The business portfolio. */
	readonly businessId?: string;
	readonly displayPhoneNumber?: string;
	/** What customers see as the business's name. */
	readonly verifiedName?: string;
	/** Ids and faults are drawn from it: the same seed, the same run. 1 unless given. */
	readonly seed?: number;
	/** At once on a standing clock and after 150 and 400 ms on a running one, unless given. */
	readonly statusDelayMs?: StatusDelays;
	/** Approved beside the preloaded ones; the same name and language replaces. */
	readonly templates?: readonly TemplateDefinition[];
	/** Published beside the preloaded one, unless they say otherwise; the same name replaces. */
	readonly flows?: readonly FlowDefinition[];
	/** What goes wrong from the start: rules, or the name of a preset. */
	readonly faults?: FaultScriptSource;
	/**
	 * A closed window (131047), a broken way to pay (131042) and the limits for spam and for people reached (131048)
	 * are refused in the response unless this says `status`: accepted, then failed.
	 */
	readonly refusals?: 'response' | 'status';
	/** Also answers as an HTTPS proxy in place of Meta's hosts, for clients that have them written into them. */
	readonly asProxy?: boolean;
	/**
	 * Meta's, unless given: `off`, or those that differ. Where the clock stands from the start, messages a second are
	 * not limited unless this names them or says `meta`.
	 */
	readonly limits?: LimitsChoice;
	/** What becomes of a message to a number that no customer has: a phone for it, or 131026 by a `failed` status. */
	readonly strangers?: 'join' | 'unreachable';
	/** 72 unless given; Meta gives some ads up to 168. */
	readonly freeEntryPointHours?: number;
	/** Opened entries of the log show what was written, not its shape alone. Never tokens and other secrets. */
	readonly logContents?: boolean;
	/** A folder with the built phone page, when it is not where the build puts it. */
	readonly phonePage?: string;
}
