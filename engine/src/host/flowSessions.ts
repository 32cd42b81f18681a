import type {
	FlowSession,
	FlowSessionStore,
} from '../../../flows-endpoint/src/session/FlowSession';

/** The Flows that were sent, as the endpoint and the lanes know them. */
export interface FlowSessions extends FlowSessionStore {
	/** Remembers a Flow before its message leaves; the same effect again changes nothing. */
	open(session: FlowSession, token: string, effectId: string): Promise<void>;
	/** How many are neither completed nor expired. */
	live(): number;
}
