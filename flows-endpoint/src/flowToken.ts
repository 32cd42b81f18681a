import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FlowBinding, FlowSession, FlowSessionStore } from './session/FlowSession';

/** Why a token is refused. The customer reads one text for all of them; the log tells them apart. */
export type TokenProblem =
	'malformed' | 'unknown' | 'tampered' | 'expired' | 'completed' | 'foreign';

export type TokenCheck =
	| { readonly ok: true; readonly session: FlowSession }
	| { readonly ok: false; readonly problem: TokenProblem };

/** A new session and the `flow_token` to send with the Flow message. */
export interface IssuedFlow {
	readonly token: string;
	readonly session: FlowSession;
}

const shape = /^wf1\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;
const idBytes = 16;

/** Makes a token out of 16 random bytes; the caller stores the session before it sends the token. */
export function issueFlowToken(
	binding: FlowBinding,
	randomId: Uint8Array,
	secret: string,
): IssuedFlow {
	if (randomId.length !== idBytes) throw new RangeError('A flow token takes 16 random bytes.');
	if (secret === '') throw new RangeError('A flow token needs a secret to be signed with.');
	const id = Buffer.from(randomId).toString('base64url');
	const token = `wf1.${id}.${macOf(id, binding, secret).toString('base64url')}`;
	const session = { id, binding, revision: 0, screen: null, seen: {}, completed: null };
	return { token, session };
}

/** Who presents a token, as far as that is known: the endpoint learns no contact, the webhook does. */
export interface Presenter {
	readonly now: number;
	readonly contactId?: string;
}

/** Finds the open session of a token. The HMAC covers the binding, so a session moved to another contact fails. */
export async function checkFlowToken(
	token: string,
	sessions: Pick<FlowSessionStore, 'find'>,
	secret: string,
	{ now, contactId }: Presenter,
): Promise<TokenCheck> {
	const [, id, mac] = shape.exec(token) ?? [];
	if (id === undefined || mac === undefined) return refused('malformed');
	const session = await sessions.find(id);
	if (session === undefined) return refused('unknown');
	const { binding } = session;
	const expected = macOf(id, binding, secret);
	if (!timingSafeEqual(Buffer.from(mac, 'base64url'), expected)) return refused('tampered');
	if (contactId !== undefined && contactId !== binding.contactId) return refused('foreign');
	if (binding.expiresAt <= now) return refused('expired');
	if (session.completed !== null) return refused('completed');
	return { ok: true, session };
}

const refused = (problem: TokenProblem): TokenCheck => ({ ok: false, problem });

function macOf(id: string, binding: FlowBinding, secret: string): Buffer {
	const { contactId, flowId, runId, expiresAt } = binding;
	// A list of texts has one JSON form; joining them by hand would let one field run into the next.
	const text = JSON.stringify(['wf1', id, contactId, flowId, runId, expiresAt]);
	return createHmac('sha256', secret).update(text).digest();
}
