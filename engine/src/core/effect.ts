import type { JsonObject } from '../../../cloud-api/json';
import type { OperationId } from '../../../cloud-api/catalogue';
import type { FlowSending } from './flowEnd';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';

/** What a message counts as when consent, window and price are decided. */
export type MessageCategory = 'service' | 'utility' | 'marketing' | 'authentication';

/** What to do when a send was cut off and nobody knows whether it arrived (docs/architecture.md, crash story). */
export type IfUncertain = 'resend' | 'park';

/** What becomes of a message that would go out so much (ms) after its timer: nothing, or only the newest of several goes. */
export interface Lateness {
	readonly policy: 'skip' | 'newest';
	readonly afterMs: number;
}

/** Local times between which a message is held back, `HH:MM`; may cross midnight. */
export interface QuietHours {
	readonly from: string;
	readonly to: string;
	/** IANA zone used when the contact has none. */
	readonly zone: string;
}

interface EffectCommon {
	/** `{event id}.{n}`: deterministic, so a step run again cannot create a second row. */
	readonly id: string;
	/** `null` when no run asked for it: an agent's reply, a system rule. */
	readonly runId: string | null;
	/** The step's name, for the trace; `null` like runId. */
	readonly node: string | null;
	/** Whether the run fails when this is refused or fails (n8n's `On Error: Stop Workflow`). */
	readonly stopsRun: boolean;
	/** It had come to nothing, and a person had it sent again; absent = nobody did. */
	readonly again?: SentAgain;
}

/** How something was sent again that had come to nothing: by whom, when last, and how often by now. */
export interface SentAgain {
	readonly by: string;
	/** ms UTC. */
	readonly at: number;
	readonly times: number;
	/** Its tries until then. */
	readonly tries: number;
	/** Meta had taken it, and said later that it did not arrive: what `sent` says of those tries is old news. */
	readonly undelivered: boolean;
}

/** What a lane wants done outside. Closed: a new kind makes every host's switch fail to compile. */
export type Effect = SendEffect | CallEffect | ElsewhereEffect;

/** A WhatsApp message to the lane's contact. */
export interface SendEffect extends EffectCommon {
	readonly kind: 'send';
	readonly origin: 'journey' | 'agent' | 'system';
	readonly message: OutboundMessage;
	/** Sent instead when the 24 h window is closed. */
	readonly fallback: {
		readonly message: OutboundMessage;
		readonly category: MessageCategory;
	} | null;
	readonly category: MessageCategory;
	/** Without a fallback it is kept while the window is closed, until the contact writes; absent = it is refused. */
	readonly keep?: true;
	/** Meta said then (ms UTC) that the window was closed, whatever our own clock says; absent = it did not. */
	readonly closedAt?: number;
	readonly ifUncertain: IfUncertain;
	readonly quietHours: QuietHours | null;
	/** The message opens a Flow whose end the step waits for; absent = it does not. */
	readonly flow?: FlowSending;
	/** Not sent before (ms UTC), because Meta held it back once; absent = at once. */
	readonly notBefore?: number;
	/** Absent = it goes out however late it is. */
	readonly late?: Lateness;
	/** When its timer was due, or else when it was asked for (ms UTC); there when `late` is. */
	readonly dueAt?: number;
	/** The other channel may have it when WhatsApp cannot deliver it; absent = it is given up. */
	readonly ifUndeliverable?: 'channel';
	/** The effect by which the other channel was given it; absent = it was not. */
	readonly elsewhere?: string;
	/** Quote this message of the contact. */
	readonly replyTo: string | null;
}

/** A message that WhatsApp cannot deliver, for the operator's other channel: SMS, e-mail. */
export interface ElsewhereEffect extends EffectCommon {
	readonly kind: 'elsewhere';
	/** The message it stands in for. */
	readonly instead: SendEffect;
	/** Why it was not delivered. */
	readonly why: { readonly code: number | null; readonly reason: string };
}

/** Any other Graph operation; its step waits for the result. */
export interface CallEffect extends EffectCommon {
	readonly kind: 'call';
	readonly operation: OperationId;
	readonly path: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	readonly body: JsonObject | null;
	readonly upload?: TextUpload;
}

/** A file made of text, with the fields that go beside it: plain JSON, so that a data file can keep it. */
export interface TextUpload {
	readonly fields: Readonly<Record<string, string>>;
	readonly fileName: string;
	readonly mimeType: string;
	readonly text: string;
}
