import { createHmac, hkdfSync } from 'node:crypto';
import { issueFlowToken } from '../../../flows-endpoint/src/flowToken';
import type { SendEffect } from '../core/effect';
import type { Contact } from '../core/contact';
import type { FlowSessions } from '../host/flowSessions';

/** Signs flow tokens. It comes from the app secret, which the runner has anyway and never stores. */
export const flowTokenSecret = (appSecret: string): string =>
	Buffer.from(hkdfSync('sha256', appSecret, 'wayfare', 'flow tokens', 32)).toString('base64url');

/** Gives each Flow message its token. The same message again, after a cut connection, gets the same one. */
export class FlowTokens {
	constructor(
		private readonly sessions: FlowSessions,
		private readonly secret: string,
	) {}

	/** The token of a message that opens a Flow; its session is on disk when this resolves. */
	async tokenFor(effect: SendEffect, contact: Pick<Contact, 'id'>): Promise<string | null> {
		const { flow, runId, id: effectId } = effect;
		if (flow === undefined) return null;
		const randomId = createHmac('sha256', this.secret).update(effectId).digest().subarray(0, 16);
		const { token, session } = issueFlowToken(
			{ contactId: contact.id, flowId: flow.flow, runId, expiresAt: flow.expiresAt },
			randomId,
			this.secret,
		);
		await this.sessions.open(session, token, effectId);
		return token;
	}
}
